import type { LedgerField } from '../../contract/sheetWords'
import type { LineField } from './ledgerLineRules'
import type { Members, Plan } from './ledgerPlanRules'
import { daysOf, type LedgerWhat } from './ledgerSaidRules'
import type { Noted, WholeRows } from './ledgerUndoRules'

type Row = Record<string, unknown>

/** What the texts of a sheet become in a row of the tables. */
export interface Meanings {
  members: Members
  /** By number, those that are new too. */
  categories: ReadonlyMap<string, { id: number; title: string }>
  today: string
}

const columns: Partial<Record<LedgerField, string>> = {
  ...{ inspector: 'inspector', feedbackOn: 'feedback_on', windowStart: 'window_start', windowEnd: 'window_end' },
  ...{ title: 'title', statePrinted: 'state_printed', leadOfficer: 'lead_officer', department: 'department' },
  ...{ blockedBy: 'blocked_by', nextStep: 'next_step', dueOn: 'due_on', text: 'text' },
}

function cellsOf(what: LedgerWhat, { field, after }: LineField, { members, categories, today }: Meanings): Row {
  if (field === 'category')
    return what === 'category' ? { title: after } : { category_id: categories.get(after ?? '')?.id }
  if (field === 'state') return { state: after, state_since: today }
  if (field === 'notedDates') return { noted_dates: daysOf(after) }
  if (field === 'fixNow') return { fix_now: after !== null }
  if (field === 'assignee') return { assignee_printed: after, assignee_id: members.get(after ?? '') ?? null }
  return { [columns[field] ?? field]: after }
}

const tables = { inspection: 'inspections', category: 'categories', finding: 'findings', measure: 'measures' } as const
const keys = { inspection: 'inspection_id', category: 'category_id', finding: 'finding_id', measure: 'measure_id' }

const changesOf = (plan: Plan, what: LedgerWhat) => new Map(plan.changed[what].map((change) => [change.id, change]))

/** The ids of the rows that a plan changes, by table. */
export const changedIds = ({ changed }: Plan): Record<keyof WholeRows, number[]> => ({
  inspections: changed.inspection.map(({ id }) => id),
  categories: changed.category.map(({ id }) => id),
  findings: changed.finding.map(({ id }) => id),
  measures: changed.measure.map(({ id }) => id),
})

/** The rows as they stand with what the sheet says laid over them. */
export function overlay(plan: Plan, before: WholeRows, meanings: Meanings): WholeRows {
  const over = (what: LedgerWhat) => {
    const changes = changesOf(plan, what)
    return before[tables[what]].map((row) => {
      const fields = changes.get(Number(row[keys[what]]))?.fields ?? []
      return Object.assign({}, row, ...fields.map((field) => cellsOf(what, field, meanings)))
    })
  }
  return {
    inspections: over('inspection'),
    categories: over('category'),
    findings: over('finding'),
    measures: over('measure'),
  }
}

/** The changed fields as the history tells them; changes of state stand in one of their own. */
export function noted(plan: Plan, before: WholeRows, meanings: Meanings): Noted[] {
  return (Object.keys(tables) as LedgerWhat[]).flatMap((what) => {
    const changes = changesOf(plan, what)
    return before[tables[what]].flatMap((row) =>
      (changes.get(Number(row[keys[what]]))?.fields ?? [])
        .filter(({ field }) => field !== stateField)
        .map((field) => ({ ...idsOf(what, row), ...toldOf(what, field, row, meanings) })),
    )
  })
}

const stateField: LedgerField = 'state'

const idsOf = (what: LedgerWhat, row: Row) => ({
  inspectionId: what === 'inspection' || what === 'category' ? Number(row.inspection_id) : null,
  findingId: what === 'finding' || what === 'measure' ? Number(row.finding_id) : null,
  measureId: what === 'measure' ? Number(row.measure_id) : null,
})

/** A person by id, a category by its title. */
function toldOf(what: LedgerWhat, { field, before, after }: LineField, row: Row, { members, categories }: Meanings) {
  if (field === 'category' && what === 'finding') {
    const title = (number: string | null) => categories.get(number ?? '')?.title ?? number
    return { field, before: title(before), after: title(after) }
  }
  if (field === 'fixNow') return { field, before: String(before !== null), after: String(after !== null) }
  if (field !== 'assignee') return { field, before, after }
  const id = members.get(after ?? '')
  return { field, before: row.assignee_id ? String(row.assignee_id) : before, after: id ? String(id) : after }
}
