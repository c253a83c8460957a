import { Type } from '@sinclair/typebox'
import { roundFields } from './ledgerWords'
import { call, Day, Id, Line, Moment, Nothing, Nullable, OneOf, Prose, shape } from './shape'

const Reason = Line(100, 1)
const Department = Type.Optional(Nullable(Line(40)))
const Due = Type.Optional(Nullable(Day))

const Phase = shape({ name: Line(40, 1), startsOn: Day, endsOn: Day })

const RoundEdit = shape({
  at: Moment,
  by: Type.String(),
  field: OneOf(roundFields),
  before: Nullable(Type.String()),
  after: Nullable(Type.String()),
  reason: Nullable(Type.String()),
})

/** Changing the words and dates of a ledger by hand; each change keeps who, when, from, to and why. */
export const rectificationEdits = {
  /** What is left out stays as it is; nothing may be edited once the finding is closed. */
  editFinding: call(
    shape({
      findingId: Id,
      title: Type.Optional(Prose(100, 1)),
      leadOfficer: Type.Optional(Nullable(Line(40))),
      department: Department,
      dueOn: Due,
      nextStep: Type.Optional(Nullable(Prose(300))),
      categoryId: Type.Optional(Id),
      /** The same finding of an earlier round. */
      earlierFindingId: Type.Optional(Nullable(Id)),
      reason: Reason,
    }),
    Nothing,
  ),
  /** The assignee is changed by assignMeasure alone. */
  editMeasure: call(
    shape({
      measureId: Id,
      text: Type.Optional(Prose(500, 1)),
      dueOn: Due,
      department: Department,
      fixNow: Type.Optional(Type.Boolean()),
      reason: Reason,
    }),
    Nothing,
  ),
  /** A new finding, last of its category. */
  addFinding: call(
    shape({
      categoryId: Id,
      number: Line(20, 1),
      title: Prose(100, 1),
      leadOfficer: Type.Optional(Nullable(Line(40))),
      department: Department,
      dueOn: Due,
      reason: Reason,
    }),
    shape({ findingId: Id }),
  ),
  /** A new measure, last of its finding. */
  addMeasure: call(
    shape({
      findingId: Id,
      text: Prose(500, 1),
      dueOn: Due,
      department: Department,
      fixNow: Type.Optional(Type.Boolean()),
      reason: Reason,
    }),
    shape({ measureId: Id }),
  ),
  /** Dates and phases of a round; phases are numbered in their order. */
  editInspection: call(
    shape({
      inspectionId: Id,
      feedbackOn: Nullable(Day),
      windowStart: Day,
      windowEnd: Day,
      phases: Type.Array(Phase, { maxItems: 12 }),
      reason: Reason,
    }),
    Nothing,
  ),
  /** What was changed of a round's dates and phases, newest first. */
  listInspectionEdits: call(shape({ inspectionId: Id }), shape({ edits: Type.Array(RoundEdit) })),
}
