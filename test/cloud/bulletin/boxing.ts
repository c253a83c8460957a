import type { FindingState } from '../../../cloud/contract/ledgerWords'
import type { FindingFacts, LedgerFacts } from '../../../cloud/rooms/bulletin/rules'
import printed from '../../../cloud/seed/ledger-boxing.json'

const states: Record<string, FindingState> = {
  staged: 'staged',
  done: 'done',
  done_keep: 'doneKeep',
  not_done: 'notDone',
}
const { inspection, rectification_window: windowOf } = printed

type PrintedFinding = (typeof printed.problems)[number]

function findingOf(finding: PrintedFinding, index: number): FindingFacts {
  const category = Number(finding.category_id.slice(1))
  const state = states[finding.status]
  const isClosed = state === 'done' || state === 'doneKeep'
  return {
    ...{ id: index + 1, number: `${category}-${finding.no_in_category}`, categoryId: category, title: finding.title },
    ...{ state, statePrinted: finding.status_label_as_printed, dueOn: windowOf.end },
    ...{ leadOfficer: null, department: null, blockedBy: finding.blocked_by_higher_level },
    nextStep: finding.remaining_or_next,
    measures: finding.measures.map(({ text, dates, figures }, at) => ({
      ...{ id: index * 100 + at + 1, number: at + 1, text, dueOn: null, notedDates: dates, figures },
      ...{ assignee: null, department: null, isAccepted: isClosed, note: null, occurredOn: null },
    })),
  }
}

/** The real ledger of S0 as its source printed it: 4 categories, 34 findings, 103 measures, nobody assigned. */
export const boxing: LedgerFacts = {
  schoolName: printed.organisation.name,
  round: inspection.round,
  inspector: inspection.inspector,
  feedbackOn: inspection.feedback_date.value,
  windowStart: windowOf.start,
  windowEnd: windowOf.end,
  publishedOn: printed.published,
  printed: {
    dates: [...inspection.on_site.as_printed, inspection.feedback_date.as_printed],
    headings: printed.categories.map(({ heading_number_as_printed: number }, index) => ({
      category: index + 1,
      number,
    })),
  },
  phases: printed.phases.map(({ no, name, start, end }) => ({ number: no, name, startsOn: start, endsOn: end })),
  categories: printed.categories.map(({ title }, index) => ({ id: index + 1, number: index + 1, title })),
  findings: printed.problems.map(findingOf),
  sessions: [],
}
