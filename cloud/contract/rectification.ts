import { Type } from '@sinclair/typebox'
import { ledger } from './ledger'
import { Closure, FindingCard, FindingLink, Headline, HistoryEvent, LookBack, MeasureCard } from './ledgerCards'
import { findingStates } from './ledgerWords'
import { rectificationWork } from './rectificationWork'
import { call, Day, Id, Line, Nothing, Nullable, OneOf, Prose, shape } from './shape'

// The cards stand on a page of their own, because the calls of the work show them too.
export { FindingCard, Headline, MeasureCard }

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
  ...rectificationWork,
  ...ledger,
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
      inspectionId: Id,
      round: Type.String(),
      finding: FindingCard,
      categoryTitle: Type.String(),
      nextStep: Nullable(Type.String()),
      measures: Type.Array(MeasureCard),
      /** Newest first, at most 200. */
      history: Type.Array(HistoryEvent),
      /** The same finding of an earlier round, and of later ones. */
      earlier: Nullable(FindingLink),
      later: Type.Array(FindingLink),
      lookBack: Nullable(LookBack),
      /** For those who ask for closure or close. */
      closure: Nullable(Closure),
      canRequest: Type.Boolean(),
      canClose: Type.Boolean(),
    }),
  ),
  listMyMeasures: call(Nothing, shape({ today: Day, measures: Type.Array(MeasureCard) })),
  /** Gives a measure to a person of my reach or a department, at once or by a date; null takes it away again. */
  assignMeasure: call(
    shape({
      measureId: Id,
      personId: Nullable(Id),
      dueOn: Nullable(Day),
      /** Left out: as it stands. */
      department: Type.Optional(Nullable(Line(40))),
      fixNow: Type.Optional(Type.Boolean()),
      reason: Type.Optional(Line(100)),
    }),
    Nothing,
  ),
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
}
