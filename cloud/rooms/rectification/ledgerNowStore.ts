import type { FindingState, MeasureState } from '../../contract/ledgerWords'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import { cleanLine } from '../../kernel/sheets/cellText'
import { categoryKey, daysText, findingKey, flagText, inspectionKey, measureKey, type Said } from './ledgerSaidRules'
import type { NowRow } from './ledgerStandingRules'
import { isClosed } from './rules'

/** The texts as a sheet would give them back, so that only a real difference is one. */
const plain = (fields: Said): Said =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, (text && cleanLine(text)) || null]))

const untouched = {
  measure: null,
  findingId: null,
  isClosed: false,
  isAccepted: false,
  isWaiting: false,
  isUsed: false,
}

/** The round as it stands, in the order of its sheet. */
export async function listNow(tx: Tx, reach: Reach, inspectionId: number): Promise<NowRow[]> {
  const values = [reach.schoolId, inspectionId]
  const [rounds, categories, findings, measures] = await Promise.all([
    tx.rows<Said>(roundText, values),
    tx.rows<{ id: number; number: number; category: string }>(categoriesText, values),
    tx.rows<FindingNow>(findingsText, values),
    tx.rows<MeasureNow>(measuresText, values),
  ])
  return [
    ...rounds.map((fields) => ({
      ...{ key: inspectionKey, what: 'inspection' as const, number: '', ...untouched, id: inspectionId },
      fields: plain(fields),
    })),
    ...categories.map(({ id, number, category }) => ({
      ...{ key: categoryKey(number), what: 'category' as const, number: String(number), ...untouched, id },
      fields: plain({ category }),
    })),
    ...inOrder(findings, measures),
  ]
}

/** Each finding with its measures behind it, as in the sheet. */
function inOrder(findings: readonly FindingNow[], measures: readonly MeasureNow[]): NowRow[] {
  const under = new Map(findings.map((finding) => [finding.id, [findingNow(finding)]]))
  for (const measure of measures) under.get(measure.findingId)?.push(measureNow(measure))
  return [...under.values()].flat()
}

const roundText = `select inspector, feedback_on as "feedbackOn", window_start as "windowStart", window_end as "windowEnd"
  from inspections where school_id = $1 and inspection_id = $2`

const categoriesText = `select category_id as id, number, title as category from categories
  where school_id = $1 and inspection_id = $2 order by number`

interface FindingNow extends Said {
  id: number
  number: string
  isUsed: boolean
}

const findingsText = `select f.finding_id as id, f.number, c.number::text as category, f.title, f.state,
    f.state_printed as "statePrinted", f.lead_officer as "leadOfficer", f.department, f.blocked_by as "blockedBy",
    f.next_step as "nextStep", f.due_on as "dueOn",
    exists (select 1 from closure_requests r where r.school_id = $1 and r.finding_id = f.finding_id)
      or exists (select 1 from look_backs l where l.school_id = $1 and l.finding_id = f.finding_id)
      or exists (select 1 from findings o where o.school_id = $1 and o.earlier_finding_id = f.finding_id) as "isUsed"
  from findings f join categories c on c.school_id = f.school_id and c.category_id = f.category_id
  where f.school_id = $1 and f.inspection_id = $2 order by f.position`

function findingNow({ id, number, isUsed, ...fields }: FindingNow): NowRow {
  const closed = isClosed(fields.state as FindingState)
  const standing = { ...untouched, id, findingId: id, isClosed: closed, isUsed }
  return { key: findingKey(number), what: 'finding', number, ...standing, fields: plain(fields) }
}

interface MeasureNow {
  id: number
  findingId: number
  finding: string
  findingState: FindingState
  number: number
  text: string
  dueOn: string | null
  notedDates: string[]
  assignee: string | null
  department: string | null
  fixNow: boolean
  state: MeasureState
  isUsed: boolean
}

const measuresText = `select m.measure_id as id, m.finding_id as "findingId", f.number as finding,
    f.state as "findingState", m.number, m.text, m.due_on as "dueOn", m.noted_dates as "notedDates",
    coalesce(p.name, m.assignee_printed) as assignee, m.department, m.fix_now as "fixNow", m.state,
    m.last_evidence_id is not null as "isUsed"
  from measures_now m join findings f on f.school_id = m.school_id and f.finding_id = m.finding_id
  left join people p on p.school_id = m.school_id and p.person_id = m.assignee_id
  where m.school_id = $1 and f.school_id = $1 and f.inspection_id = $2 order by f.position, m.number`

function measureNow({ id, findingId, finding, findingState, number, state, isUsed, ...said }: MeasureNow): NowRow {
  const standing = { id, findingId, isClosed: isClosed(findingState), isAccepted: state === 'accepted', isUsed }
  const { notedDates, fixNow, ...texts } = said
  return {
    ...{ key: measureKey(finding, number), what: 'measure', number: finding, measure: number },
    ...{ ...standing, isWaiting: state === 'submitted' },
    fields: { ...plain(texts), notedDates: daysText(notedDates), fixNow: flagText(fixNow) },
  }
}
