import { type Static, Type } from '@sinclair/typebox'
import { findingStates, measureStates } from './ledgerWords'
import { Day, Id, Nullable, OneOf, shape } from './shape'
import { ledgerFields, ledgerLineKinds, ledgerWhys } from './sheetWords'

const text = Nullable(Type.String())

const LineField = shape({ field: OneOf(ledgerFields), before: text, after: text, base: Type.Optional(text) })

/** A row, or the part of a row that stands in one way. */
export const LedgerLine = shape({
  key: Type.String(),
  kind: OneOf(ledgerLineKinds),
  what: OneOf(['inspection', 'category', 'finding', 'measure'] as const),
  /** The category's or the finding's; empty for the inspection. */
  number: Type.String(),
  measure: Nullable(Type.Integer()),
  title: Type.String(),
  why: Nullable(OneOf(ledgerWhys)),
  /** What stays as the ledger has it by itself may be taken from the sheet: its key goes into importLedger's `take`. */
  canTake: Type.Boolean(),
  fields: Type.Array(LineField),
})

export const FindingLine = shape({
  findingId: Id,
  number: Type.String(),
  title: Type.String(),
  category: Type.String(),
  state: OneOf(findingStates),
  leadOfficer: text,
  department: text,
  dueOn: Nullable(Day),
  blockedBy: text,
})

export type FindingLine = Static<typeof FindingLine>

export const TaskLine = shape({
  findingId: Id,
  measureId: Id,
  number: Type.String(),
  title: Type.String(),
  measure: Type.Integer(),
  text: Type.String(),
  state: OneOf(measureStates),
  /** The measure's own, or its finding's. */
  department: text,
  assignee: text,
  dueOn: Nullable(Day),
  fixNow: Type.Boolean(),
})

export type TaskLine = Static<typeof TaskLine>

export const ResultLine = shape({
  findingId: Id,
  number: Type.String(),
  title: Type.String(),
  state: OneOf(findingStates),
  measures: Type.Integer(),
  /** A measure that the source prints as done has no note. */
  accepted: Type.Array(shape({ measure: Type.Integer(), note: text, on: Day, photos: Type.Integer() })),
  nextStep: text,
})

export type ResultLine = Static<typeof ResultLine>
