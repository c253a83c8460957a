import type { LedgerField } from '../../contract/sheetWords'
import type { NewCategory, NewFinding, NewLedger, NewMeasure } from './ledgerRules'

export const ledgerWhats = ['inspection', 'category', 'finding', 'measure'] as const
export type LedgerWhat = (typeof ledgerWhats)[number]

/** What is said of one row, as texts; a field that is not there was not said. */
export type Said = Partial<Record<LedgerField, string | null>>

/** One row of a ledger as a sheet can say it. `key` is the same in every sheet of a round. */
export interface SaidRow {
  key: string
  what: LedgerWhat
  /** The category's or the finding's; empty for the inspection. */
  number: string
  measure: number | null
  fields: Said
}

export const inspectionKey = 'i'
export const categoryKey = (number: number | string) => `c:${number}`
export const findingKey = (number: string) => `f:${number}`
export const measureKey = (finding: string, number: number) => `m:${number}:${finding}`

/** Several days in one text, as one cell has them. */
export const daysText = (days: readonly string[]): string | null => days.join('、') || null
export const daysOf = (text: string | null): string[] => (text ? text.split('、') : [])
export const flagText = (flag: boolean | undefined): string | null => (flag ? '是' : null)

/** The column that has to be there for a field to be said at all; the others always are. */
const needs: [LedgerField, string][] = [
  ['state', '整改状态'],
  ['statePrinted', '状态原文'],
  ['blockedBy', '卡在哪里'],
  ['nextStep', '下一步'],
]
const measureNeeds: [LedgerField, string][] = [
  ['dueOn', '整改时限'],
  ['assignee', '责任人'],
  ['department', '措施责任部门'],
  ['fixNow', '立行立改'],
  ['notedDates', '完成日期'],
]

const without = (fields: Said, unsaid: readonly LedgerField[]): Said =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !unsaid.includes(field as LedgerField)))

function unsaidFor(list: [LedgerField, string][], columns: ReadonlySet<string>): LedgerField[] {
  return list.filter(([, column]) => !columns.has(column)).map(([field]) => field)
}

/** The rows of a sheet's ledger, with what its columns say; `columns` are the titles that the sheet has. */
export function saidRows(ledger: NewLedger, columns: ReadonlySet<string>): SaidRow[] {
  const { inspector, feedbackOn, windowStart, windowEnd } = ledger
  const round = { inspector, feedbackOn, windowStart, windowEnd }
  const rows: SaidRow[] = [{ key: inspectionKey, what: 'inspection', number: '', measure: null, fields: round }]
  const unsaid = { finding: unsaidFor(needs, columns), measure: unsaidFor(measureNeeds, columns) }
  for (const category of ledger.categories) {
    const number = String(category.number)
    rows.push({
      key: categoryKey(number),
      what: 'category',
      number,
      measure: null,
      fields: { category: category.title },
    })
    for (const finding of category.findings) {
      rows.push(findingSaid(category, finding, unsaid.finding))
      rows.push(...finding.measures.map((measure) => measureSaid(finding, measure, unsaid.measure)))
    }
  }
  return rows
}

function findingSaid(category: NewCategory, finding: NewFinding, unsaid: readonly LedgerField[]): SaidRow {
  const { number, title, state, statePrinted = null, leadOfficer, department, blockedBy, nextStep, dueOn } = finding
  const texts = { title, state, statePrinted, leadOfficer, department, blockedBy, nextStep, dueOn }
  const said = without({ category: String(category.number), ...texts }, [...unsaid, ...(finding.unsaid ?? [])])
  // What is no longer blocked is blocked by nobody, though the sheet has no column for it.
  if (said.state && said.state !== 'notDone' && said.blockedBy === undefined) said.blockedBy = null
  return { key: findingKey(number), what: 'finding', number, measure: null, fields: said }
}

function measureSaid(finding: NewFinding, measure: NewMeasure, unsaid: readonly LedgerField[]): SaidRow {
  const { text, dueOn, department = null, assigneePrinted: assignee } = measure
  const marks = { notedDates: daysText(measure.notedDates), fixNow: flagText(measure.fixNow) }
  const fields = without({ text, dueOn, assignee, department, ...marks }, unsaid)
  const key = measureKey(finding.number, measure.number)
  return { key, what: 'measure', number: finding.number, measure: measure.number, fields }
}
