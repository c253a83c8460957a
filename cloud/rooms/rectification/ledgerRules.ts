import { startOfDay } from '../../contract/calendar'
import { type FindingState, findingStateWords } from '../../contract/ledgerWords'
import type { LedgerField } from '../../contract/sheetWords'

export interface NewMeasure {
  number: number
  text: string
  dueOn: string | null
  notedDates: string[]
  figures: Record<string, unknown>
  assigneePrinted: string | null
  /** The member who bears the printed name. */
  assigneeId?: number
  department?: string | null
  fixNow?: boolean
  /** Set when the source itself prints the finding as done. */
  acceptedAtImport: string | null
}

export interface NewFinding {
  number: string
  title: string
  state: FindingState
  /** The label as the source spells it. */
  statePrinted?: string | null
  dueOn: string | null
  leadOfficer: string | null
  department: string | null
  blockedBy: string | null
  nextStep: string | null
  /** What its sheet left open; for a finding that is there already it stays as it stands. */
  unsaid?: LedgerField[]
  measures: NewMeasure[]
}

export interface NewCategory {
  number: number
  title: string
  findings: NewFinding[]
}

export interface NewLedger {
  round: string
  inspector: string
  feedbackOn: string | null
  windowStart: string
  windowEnd: string
  publishedOn?: string | null
  /** What the source prints and no column holds: spelt dates, numbers of headings. */
  printed?: Record<string, unknown>
  phases: { number: number; name: string; startsOn: string; endsOn: string }[]
  categories: NewCategory[]
}

/** The same ledger with each measure as `change` makes it. */
export const withMeasures = (ledger: NewLedger, change: (measure: NewMeasure) => NewMeasure): NewLedger => ({
  ...ledger,
  categories: ledger.categories.map((category) => ({
    ...category,
    findings: category.findings.map((finding) => ({ ...finding, measures: finding.measures.map(change) })),
  })),
})

/** In a round that is there already no word of a sheet makes a measure done: evidence does. */
export const unproved = (ledger: NewLedger): NewLedger =>
  withMeasures(ledger, (measure) => ({ ...measure, acceptedAtImport: null }))

/** The day on which what the source prints as done counts as accepted: the last of the window. */
export const acceptedWith = (state: FindingState, windowEnd: string): string | null =>
  state === 'done' || state === 'doneKeep' ? startOfDay(windowEnd).toISOString() : null

/** Since when a state that the source prints holds: what met its window, since its end; else since it was brought in. */
export const stateSince = (state: FindingState, windowEnd: string): string | null =>
  state === 'open' || state === 'notDone' ? null : windowEnd

/** The columns of the sheet in the order of the template; what may be missing as a column stands last. */
export const ledgerTitles = [
  ...['巡察轮次', '巡察组', '反馈日期', '整改开始', '整改结束', '类别序号', '类别', '问题编号', '问题'],
  ...['责任领导', '责任部门', '措施序号', '整改措施'],
]
export const ledgerOptional = [
  ...['整改状态', '责任人', '整改时限'],
  ...['状态原文', '问题时限', '卡在哪里', '下一步', '措施责任部门', '立行立改', '完成日期'],
]
const order = [
  ...['巡察轮次', '巡察组', '反馈日期', '整改开始', '整改结束', '类别序号', '类别', '问题编号', '问题', '整改状态'],
  ...['责任领导', '责任部门', '措施序号', '整改措施', '责任人', '整改时限'],
]
export const ledgerColumns = [...order, ...ledgerOptional.filter((title) => !order.includes(title))]

/** Rows of one import: what a school's largest round holds (3,000 measures), and room for more. */
export const mostLedgerRows = 5_000

/** One row of the sheet as it was read. */
export interface LedgerRow {
  line: number
  cells: Record<string, string>
}

export const stateOf = (label: string): FindingState | null => {
  // Both printed spellings of `staged` are read: with and without 整改 at its end (S0).
  const known = Object.entries(findingStateWords).find(([, word]) => [word, `${word}整改`].includes(label))
  return known ? (known[0] as FindingState) : null
}
