import type { Block } from '../../contract/bulletin'
import { checkKinds, redactionKindWords } from '../../contract/bulletinWords'
import { type Roster, spotsIn } from '../../contract/persons'
import { type Alarm, alarm, type Place } from './alarmRules'
import { type Body, overClaim, overClaims } from './claimRules'
import { brokenCycles } from './cycleRules'
import { brokenDates, checkMeasureDates, datesIn, misdated } from './dateRules'
import { brokenCounts, checkNumbering, typedNumber } from './numberingRules'
import { type Days, type FindingFacts, headlineOf, type LedgerFacts } from './rules'
import { foreignNames } from './schoolRules'
import { checkClosed, checkLabels, checkOwner } from './stateRules'
import { wrongFigures, wrongSums } from './sumRules'
import { citedTwice, type Likeness } from './twiceRules'

export interface Checked {
  facts: LedgerFacts
  days: Days
  roster: Roster
  likeness: Likeness
  /** What is kept openly on purpose is no alarm. */
  kept: ReadonlySet<string>
  /** The bulletin's newest version, and what the ledger would write in its place; empty without one. */
  blocks: readonly Block[]
  fresh: readonly Block[]
}

/** Everything that a careful reader would stop at, in the order of the kinds and then of the text. */
export function check(checked: Checked): Alarm[] {
  const { facts } = checked
  const alarms = [
    ...facts.printed.dates.flatMap((text) => checkText(checked, { where: '台账开头印的日期' }, text)),
    ...checkNumbering(facts),
    ...checkLabels(facts.findings),
    ...facts.categories.flatMap(({ number, title }) => checkText(checked, { where: `第 ${number} 类的标题` }, title)),
    ...facts.findings.flatMap((finding) => checkFinding(checked, finding)),
    ...citedTwice(facts, checked.likeness),
    ...checkBlocks(checked),
  ]
  const once = new Map(alarms.map((one) => [one.key, one]))
  return [...once.values()].sort((a, b) => checkKinds.indexOf(a.kind) - checkKinds.indexOf(b.kind))
}

/** What can be wrong with any text, wherever it stands. */
function checkText({ facts, roster, kept }: Checked, place: Place, text: string): Alarm[] {
  const hits = [
    ...brokenDates(text).map((hit) => ({ ...hit, kind: 'brokenDate' as const })),
    ...brokenCycles(text, facts).map((hit) => ({ ...hit, kind: 'cycle' as const })),
    ...wrongSums(text).map((hit) => ({ ...hit, kind: 'sum' as const })),
    ...brokenCounts(text).map((hit) => ({ ...hit, kind: 'numbering' as const })),
    ...foreignNames(text, facts.schoolName).map((hit) => ({ ...hit, kind: 'foreignName' as const })),
    ...spotsIn(text, roster)
      .filter(({ found }) => !kept.has(found))
      .map(({ kind, found }) => ({
        kind: 'person' as const,
        quote: found,
        sentence: `这里有${redactionKindWords[kind]}“${found}”。公开时会自动隐去；要公开，请先得到本人同意。`,
      })),
  ]
  return hits.map(({ kind, quote, sentence }) => alarm(kind, place, text, quote, sentence))
}

function checkFinding(checked: Checked, finding: FindingFacts): Alarm[] {
  const { facts, days } = checked
  const place = { findingId: finding.id, where: `${finding.number} ${finding.title}` }
  return [
    ...checkOwner(place, finding),
    ...checkClosed(place, finding),
    ...checkText(checked, place, finding.title),
    ...(finding.nextStep ? checkText(checked, place, finding.nextStep) : []),
    ...finding.measures.flatMap((measure) => {
      const spot = { ...place, measureId: measure.id, where: `${finding.number} 第 ${measure.number} 条措施` }
      return [
        ...checkMeasureDates(facts, days, spot, measure),
        ...checkText(checked, spot, measure.text),
        ...(measure.note ? checkText(checked, spot, measure.note) : []),
        ...wrongFigures(measure.figures).map(({ quote, sentence }) =>
          alarm('sum', spot, measure.text, quote, sentence),
        ),
      ]
    }),
  ]
}

/** The bulletin's own words: what the ledger wrote is checked there, so only what differs from it is looked at. */
function checkBlocks(checked: Checked): Alarm[] {
  const { facts, blocks, fresh } = checked
  const written = new Map(fresh.map(({ key, text }) => [key, text]))
  const body = {
    headline: headlineOf(facts.findings),
    findings: facts.findings.length,
    categories: facts.categories.length,
  }
  const findings = new Map(facts.findings.map((finding) => [finding.id, finding]))
  return blocks
    .filter(({ key, text }) => written.get(key) !== text)
    .flatMap((block) => {
      const finding = findings.get(block.findingId ?? 0)
      return [...checkBlock(checked, block, finding, body), ...outdated(block, finding, written.get(block.key))]
    })
}

function checkBlock(checked: Checked, block: Block, finding: FindingFacts | undefined, body: Body): Alarm[] {
  const { facts, days } = checked
  const { key, kind, text, part } = block
  const place = placeOf(block, finding)
  const isOpen = finding && finding.state !== 'done' && finding.state !== 'doneKeep'
  const claims = finding ? (kind === 'state' && isOpen ? overClaim(text) : []) : overClaims(text, body)
  const typed = kind.startsWith('heading') ? typedNumber(text) : []
  return [
    ...checkText(checked, place, text),
    ...(part === 'next' || kind === 'date'
      ? []
      : misdated(facts, days.datedOn, place, text, datesIn(text)).filter(isLate)),
    ...claims.map(({ quote, sentence }) => alarm('saysMore', place, text, quote, sentence)),
    ...typed.map(({ quote, sentence }) => alarm('numbering', place, `${key} ${text}`, quote, sentence)),
  ]
}

/** The bulletin may well speak of what came before the inspection. */
const isLate = ({ kind }: Alarm) => kind === 'datedAfter'

const placeOf = ({ key }: Block, finding: FindingFacts | undefined): Place => ({
  block: key,
  where: finding ? `通报正文，${finding.number}` : '通报正文',
})

/** Not edited by anyone and yet other words than the ledger's: the ledger was changed after the draft. */
function outdated(block: Block, finding: FindingFacts | undefined, now: string | undefined): Alarm[] {
  if (block.isEdited) return []
  const sentence =
    now === undefined
      ? '台账里已经没有这一条，通报里还写着。'
      : `起草以后台账改了，现在是“${now}”。请改这一段，或重新起草。`
  return [alarm('outdated', placeOf(block, finding), `${block.text} ${now}`, block.text, sentence)]
}
