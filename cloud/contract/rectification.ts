import { type Static, Type } from '@sinclair/typebox'
import { findingStates, measureStates } from './ledgerWords'
import { call, Day, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, Prose, SheetFile, shape } from './shape'

/** The three honest numbers (domain.md §4): closed = done + doneKeep, staged, blocked = notDone; `open` beside them. */
export const Headline = shape({
  closed: Type.Integer(),
  staged: Type.Integer(),
  blocked: Type.Integer(),
  open: Type.Integer(),
})
export type Headline = Static<typeof Headline>

export const FindingCard = shape({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  categoryId: Id,
  state: OneOf(findingStates),
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  leadOfficer: Nullable(Type.String()),
  department: Nullable(Type.String()),
  blockedBy: Nullable(Type.String()),
  measures: Type.Integer(),
  measuresAccepted: Type.Integer(),
})
export type FindingCard = Static<typeof FindingCard>

export const MeasureCard = shape({
  id: Id,
  number: Type.Integer(),
  text: Type.String(),
  state: OneOf(measureStates),
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  /** Days the source names for this measure, as printed there: `2024-03` or `2024-04-26`. */
  notedDates: Type.Array(Type.String()),
  assigneeId: Nullable(Id),
  assigneeName: Nullable(Type.String()),
  isMine: Type.Boolean(),
  findingId: Id,
  findingTitle: Type.String(),
  /** Why the last evidence came back, while it is still to be mended. */
  returnReason: Nullable(Type.String()),
  lastEvidenceId: Nullable(Id),
})
export type MeasureCard = Static<typeof MeasureCard>

const Change = shape({
  at: Moment,
  by: Type.String(),
  from: Nullable(OneOf(findingStates)),
  to: OneOf(findingStates),
  reason: Nullable(Type.String()),
})

const Inspection = shape({
  id: Id,
  round: Type.String(),
  inspector: Type.String(),
  feedbackOn: Nullable(Day),
  windowStart: Day,
  windowEnd: Day,
  phases: Type.Array(shape({ number: Type.Integer(), name: Type.String(), startsOn: Day, endsOn: Day })),
})

export const rectification = {
  /** Findings of the newest inspection (or the one named), narrowed by state, category and text. */
  listFindings: call(
    shape({
      inspectionId: Type.Optional(Id),
      categoryId: Type.Optional(Id),
      state: Type.Optional(OneOf(findingStates)),
      text: Type.Optional(Line(40)),
    }),
    shape({
      inspection: Nullable(Inspection),
      inspections: Type.Array(shape({ id: Id, round: Type.String() })),
      headline: Headline,
      categories: Type.Array(shape({ id: Id, number: Type.Integer(), title: Type.String(), findings: Type.Integer() })),
      findings: Type.Array(FindingCard),
    }),
  ),
  showFinding: call(
    shape({ findingId: Id }),
    shape({
      finding: FindingCard,
      categoryTitle: Type.String(),
      nextStep: Nullable(Type.String()),
      measures: Type.Array(MeasureCard),
      history: Type.Array(Change),
      canClose: Type.Boolean(),
    }),
  ),
  listMyMeasures: call(Nothing, shape({ today: Day, measures: Type.Array(MeasureCard) })),
  /** Gives a measure to a person of my reach, with a date; null takes it away again. */
  assignMeasure: call(shape({ measureId: Id, personId: Nullable(Id), dueOn: Nullable(Day) }), Nothing),
  /** 销号: every measure accepted, and by someone who neither did nor accepted one of them. */
  closeFinding: call(shape({ findingId: Id, state: OneOf(['done', 'doneKeep'] as const), reason: Line(100) }), Nothing),
  reopenFinding: call(shape({ findingId: Id, reason: Line(100, 1) }), Nothing),
  /** Marks what has reached a stage, or who must move first. */
  setFindingState: call(
    shape({
      findingId: Id,
      state: OneOf(['open', 'staged', 'notDone'] as const),
      blockedBy: Type.Optional(Line(40)),
      reason: Prose(200, 1),
    }),
    Nothing,
  ),
  downloadLedgerTemplate: call(Nothing, FileLink),
  /** A whole new inspection from .xlsx, all or nothing; mistakes as in importRoster. */
  importLedger: call(
    SheetFile,
    shape({ inspectionId: Id, categories: Type.Integer(), findings: Type.Integer(), measures: Type.Integer() }),
  ),
}
