import { type Static, Type } from '@sinclair/typebox'
import { editedFields, findingStates, type LookBackMonths, lookBackMonths, measureStates } from './ledgerWords'
import { Day, Id, Moment, Nullable, OneOf, shape } from './shape'

/** After how many months. */
export const Months = Type.Unsafe<LookBackMonths>({ type: 'integer', enum: [...lookBackMonths] })

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
  department: Nullable(Type.String()),
  /** 立行立改: at once, not by a date. */
  fixNow: Type.Boolean(),
  isMine: Type.Boolean(),
  findingId: Id,
  findingTitle: Type.String(),
  /** Why the last evidence came back, while it is still to be mended. */
  returnReason: Nullable(Type.String()),
  lastEvidenceId: Nullable(Id),
})
export type MeasureCard = Static<typeof MeasureCard>

/** A finding of another round, as a link names it. */
export const FindingLink = shape({
  id: Id,
  round: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: OneOf(findingStates),
})
export type FindingLink = Static<typeof FindingLink>

export const historyKinds = ['state', 'edit', 'evidence', 'closure', 'lookBack'] as const
export const historySteps = ['submitted', 'accepted', 'returned', 'requested', 'sentBack', 'holds', 'fails'] as const

/** One thing that happened to a finding; what its kind does not know is null. */
export const HistoryEvent = shape({
  at: Moment,
  kind: OneOf(historyKinds),
  /** Null where it was a person whose evidence the reader may not see. */
  by: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  /** state */
  from: Nullable(OneOf(findingStates)),
  to: Nullable(OneOf(findingStates)),
  /** edit: texts and days as they stood and stand; a field that this list does not know comes as null. */
  field: Nullable(OneOf(editedFields)),
  before: Nullable(Type.String()),
  after: Nullable(Type.String()),
  /** edit, evidence: the measure's number; null when it was the finding itself. */
  measure: Nullable(Type.Integer()),
  /** evidence, closure, lookBack */
  step: Nullable(OneOf(historySteps)),
  /** lookBack */
  months: Nullable(Type.Integer()),
})
export type HistoryEvent = Static<typeof HistoryEvent>

/** 申请销号 as it stands: waiting, or sent back with a reason. */
export const Closure = shape({
  id: Id,
  at: Moment,
  by: Type.String(),
  note: Type.String(),
  isMine: Type.Boolean(),
  sentBackBy: Nullable(Type.String()),
  sentBackAt: Nullable(Moment),
  reason: Nullable(Type.String()),
})
export type Closure = Static<typeof Closure>

/** The look-back that is due, or the next one. */
export const LookBack = shape({ months: Months, dueOn: Day, isDue: Type.Boolean() })
export type LookBack = Static<typeof LookBack>
