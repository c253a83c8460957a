import type { Block, BlockKind } from '../../contract/bulletin'
import type { BulletinForm } from '../../contract/bulletinWords'
import { findingStateWords } from '../../contract/ledgerWords'
import type { FindingFacts, MeasureFacts } from './rules'
import { ended, open, sayDays, sayFull } from './sayRules'

export const block = (
  part: string,
  key: string,
  kind: BlockKind,
  text: string,
  of: { findingId?: number; measureId?: number } = {},
): Block => ({
  ...{ key, part, kind, text, isEdited: false },
  ...{ findingId: of.findingId ?? null, measureId: of.measureId ?? null },
})

/** What was set out and, where evidence was accepted, what came of it. */
function measureText({ text, notedDates, note, occurredOn }: MeasureFacts): string {
  const dates = notedDates.length > 0 ? `（${sayDays(notedDates)}）` : ''
  const done = note?.trim() ? ended(`落实情况：${open(note)}${occurredOn ? `（${sayFull(occurredOn)}）` : ''}`) : ''
  return `${ended(`${open(text)}${dates}`)}${done}`
}

/** The ledger's own words on what is left; 长期坚持 alone would say the state twice. */
const nextOf = ({ nextStep }: FindingFacts) =>
  nextStep?.trim() && !/^需?要?长期坚持[。；]?$/.test(nextStep.trim()) ? ended(nextStep) : ''
const waitsFor = ({ blockedBy }: FindingFacts) => (blockedBy ? `，尚待${blockedBy}落实` : '')

const stateText = (finding: FindingFacts): string =>
  `${ended(`整改状态：${findingStateWords[finding.state]}${waitsFor(finding)}`)}${nextOf(finding)}`

function openSentence({ measures, dueOn }: FindingFacts): string {
  const accepted = measures.filter(({ isAccepted }) => isAccepted).length
  const due = dueOn ? `，时限为${sayFull(dueOn)}` : ''
  return `这一问题正在整改，${measures.length}条措施中${accepted}条已通过审核${due}。`
}

/** The closing sentence; 通过整改 stands only where something was reached. */
function sentenceOf(finding: FindingFacts): string {
  switch (finding.state) {
    case 'done':
      return '通过整改，这一问题已整改完成。'
    case 'doneKeep':
      return '通过整改，这一问题已整改完成，今后长期坚持。'
    case 'staged':
      return '通过整改，这一问题已取得阶段性成效，需长期坚持。'
    case 'notDone':
      return `这一问题整改未完成${waitsFor(finding)}。`
    case 'open':
      return openSentence(finding)
  }
}

/** A finding's heading, its measures and where it stands. */
export function findingBlocks(part: string, finding: FindingFacts, form: BulletinForm): Block[] {
  const of = { findingId: finding.id }
  const text = form === 'states' ? stateText(finding) : `${sentenceOf(finding)}${nextOf(finding)}`
  return [
    block(part, `f${finding.id}`, 'heading3', finding.title, of),
    ...finding.measures.map((measure) =>
      block(part, `m${measure.id}`, 'item', measureText(measure), { ...of, measureId: measure.id }),
    ),
    block(part, `s${finding.id}`, 'state', text, of),
  ]
}
