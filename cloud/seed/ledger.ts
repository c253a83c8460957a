import type { FindingState } from '../contract/ledgerWords'
import { acceptedWith, type NewFinding, type NewLedger } from '../rooms/rectification/ledgerRules'
import printed from './ledger-boxing.json'

type PrintedFinding = (typeof printed.problems)[number]

const states: Record<string, FindingState> = {
  staged: 'staged',
  done: 'done',
  done_keep: 'doneKeep',
  not_done: 'notDone',
}

const { inspection, rectification_window: windowOf } = printed

function findingOf(finding: PrintedFinding, category: number): NewFinding {
  const state = states[finding.status]
  return {
    number: `${category}-${finding.no_in_category}`,
    title: finding.title,
    state,
    statePrinted: finding.status_label_as_printed,
    dueOn: windowOf.end,
    leadOfficer: null,
    department: null,
    blockedBy: finding.blocked_by_higher_level,
    nextStep: finding.remaining_or_next,
    measures: finding.measures.map((measure, index) => ({
      number: index + 1,
      text: measure.text,
      dueOn: null,
      notedDates: measure.dates,
      figures: measure.figures,
      assigneePrinted: null,
      acceptedAtImport: acceptedWith(state, windowOf.end),
    })),
  }
}

/** The ledger of a real notice, as printed: 4 categories, 34 findings, 103 measures. */
export const printedLedger: NewLedger = {
  round: inspection.round,
  inspector: inspection.inspector,
  feedbackOn: inspection.feedback_date.value,
  windowStart: windowOf.start,
  windowEnd: windowOf.end,
  publishedOn: printed.published,
  printed: {
    onSite: { ...inspection.on_site },
    feedback: { ...inspection.feedback_date },
    headings: printed.categories.map((category, index) => ({
      category: index + 1,
      printed: category.heading_number_as_printed,
    })),
  },
  phases: printed.phases.map(({ no, name, start, end }) => ({ number: no, name, startsOn: start, endsOn: end })),
  categories: printed.categories.map(({ id, title }, index) => ({
    number: index + 1,
    title,
    findings: printed.problems
      .filter((finding) => finding.category_id === id)
      .map((finding) => findingOf(finding, index + 1)),
  })),
}
