import type { FindingState } from '../../contract/ledgerWords'
import type { Headline } from '../../contract/rectification'

export interface MeasureFacts {
  id: number
  number: number
  text: string
  dueOn: string | null
  /** Days the source names, as printed there: `2024-03` or `2024-04-26`. */
  notedDates: string[]
  figures: Record<string, unknown>
  assignee: string | null
  department: string | null
  isAccepted: boolean
  /** What the accepted evidence says, and the day it happened. */
  note: string | null
  occurredOn: string | null
}

export interface FindingFacts {
  id: number
  number: string
  categoryId: number
  title: string
  state: FindingState
  /** The label as the source printed it; null where the finding was never printed. */
  statePrinted: string | null
  dueOn: string | null
  leadOfficer: string | null
  department: string | null
  blockedBy: string | null
  nextStep: string | null
  measures: MeasureFacts[]
}

/** What the source printed and no column holds. */
export interface Printed {
  /** Dates as they were spelt: `2023年1017日`. */
  dates: string[]
  /** The number before each category's heading, by the category's own number; null where none was printed. */
  headings: { category: number; number: string | null }[]
}

/** All that the checks and the draft know of one inspection. */
export interface LedgerFacts {
  schoolName: string
  round: string
  inspector: string
  feedbackOn: string | null
  windowStart: string
  windowEnd: string
  publishedOn: string | null
  printed: Printed
  phases: { number: number; name: string; startsOn: string; endsOn: string }[]
  categories: { id: number; number: number; title: string }[]
  findings: FindingFacts[]
  /** Study sessions held inside the window, by kind's label. */
  sessions: { label: string; held: number }[]
}

/** What the source printed is held against its own day, what was drawn up here against the day under its seal. */
export interface Days {
  reportOn: string
  datedOn: string
}

/** The day under the seal of a new draft: that of the source, unless work went on after it. */
export function dayOfDraft({ publishedOn, findings }: LedgerFacts, today: string): string {
  const done = findings.flatMap(({ measures }) => measures.flatMap(({ occurredOn }) => occurredOn ?? []))
  return publishedOn && done.every((day) => day <= publishedOn) ? publishedOn : today
}

/** The three honest numbers and what is still open, never added up into one (domain.md §4, S0). */
export function headlineOf(findings: readonly Pick<FindingFacts, 'state'>[]): Headline {
  const count = (...states: FindingState[]) => findings.filter(({ state }) => states.includes(state)).length
  return { closed: count('done', 'doneKeep'), staged: count('staged'), blocked: count('notDone'), open: count('open') }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const fieldsOf = (value: unknown) => (value ?? {}) as Record<string, unknown>

/** The column is free JSON: whatever is not of the form we know counts as not printed. */
export function readPrinted(value: unknown): Printed {
  const { onSite, feedback, headings } = fieldsOf(value)
  const dates = [onSite, feedback].flatMap((part) => listOf(fieldsOf(part).as_printed))
  return {
    dates: dates.flatMap((date) => textOf(date) ?? []),
    headings: listOf(headings).flatMap((heading) => {
      const { category, printed } = fieldsOf(heading)
      return typeof category === 'number' ? [{ category, number: textOf(printed) }] : []
    }),
  }
}
