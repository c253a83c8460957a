import { type Static, Type } from '@sinclair/typebox'
import { call, Day, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, shape } from './shape'
import { attendances, sessionKinds, sessionStates } from './words'

const Counts = shape({
  expected: Type.Integer(),
  present: Type.Integer(),
  late: Type.Integer(),
  excused: Type.Integer(),
  absent: Type.Integer(),
})

/** A study session as every reader in reach sees it: counts only, and my own line. */
export const SessionCard = shape({
  id: Id,
  kind: OneOf(sessionKinds),
  theme: Type.String(),
  place: Type.String(),
  startsAt: Moment,
  endsAt: Moment,
  state: OneOf(sessionStates),
  branchName: Type.String(),
  firstAgendaItem: Type.Boolean(),
  precedingStudy: Type.Boolean(),
  amExpected: Type.Boolean(),
  myAttendance: Nullable(OneOf(attendances)),
  counts: Counts,
})
export type SessionCard = Static<typeof SessionCard>

/** One line of a session's register; who wrote it stays visible. */
export const RegisterLine = shape({
  personId: Id,
  name: Type.String(),
  attendance: OneOf(attendances),
  occurredAt: Nullable(Moment),
  recordedAt: Nullable(Moment),
  /** Name of whoever wrote the line for them; null when the person did it themselves. */
  enteredBy: Nullable(Type.String()),
  /** Written after the session had ended (补签): labelled, never hidden (S3). */
  enteredLate: Type.Boolean(),
  /** Done by the person in time, but it reached the server over ten minutes later (补传): labelled too. */
  sentLater: Type.Boolean(),
  note: Nullable(Type.String()),
})
export type RegisterLine = Static<typeof RegisterLine>

export const study = {
  openSession: call(
    shape({
      kind: OneOf(sessionKinds),
      theme: Line(60, 1),
      place: Line(40, 1),
      startsAt: Moment,
      endsAt: Moment,
      firstAgendaItem: Type.Optional(Type.Boolean()),
      precedingStudy: Type.Optional(Type.Boolean()),
      /** Left out: everyone on the branch's roll on that day. */
      expectedIds: Type.Optional(Type.Array(Id, { maxItems: 500, uniqueItems: true })),
    }),
    shape({ sessionId: Id, expected: Type.Integer() }),
  ),
  cancelSession: call(shape({ sessionId: Id, reason: Line(60, 1) }), Nothing),
  listSessions: call(
    shape({ from: Type.Optional(Day), to: Type.Optional(Day), branchId: Type.Optional(Id) }),
    shape({ sessions: Type.Array(SessionCard) }),
  ),
  showSession: call(
    shape({ sessionId: Id }),
    shape({
      session: SessionCard,
      openedBy: Type.String(),
      cancelReason: Nullable(Type.String()),
      mine: Nullable(RegisterLine),
    }),
  ),
  /** The list with names: for the branch's secretary only. */
  showRegister: call(shape({ sessionId: Id }), shape({ session: SessionCard, lines: Type.Array(RegisterLine) })),
  /** Six digits that live 30 seconds, and the text of the QR code. */
  showSessionCode: call(
    shape({ sessionId: Id }),
    shape({
      theme: Type.String(),
      digits: Type.String(),
      qrText: Type.String(),
      validUntil: Moment,
      serverNow: Moment,
      counts: Counts,
    }),
  ),
  /** `sessionId` left out: the digits are tried on the sessions of today that expect me. A second tap answers the first check-in. */
  checkIn: call(
    shape({
      sessionId: Type.Optional(Id),
      digits: Type.String({ pattern: '^\\d{6}$' }),
      /** The tap by the phone's clock; with `sentAt` it says how long the phone held it, and the code of that moment counts. */
      occurredAt: Type.Optional(Moment),
    }),
    shape({
      sessionId: Id,
      theme: Type.String(),
      attendance: OneOf(attendances),
      occurredAt: Moment,
      recordedAt: Moment,
      wasThere: Type.Boolean(),
    }),
  ),
  askLeave: call(shape({ sessionId: Id, reason: Type.Optional(Line(60)), occurredAt: Type.Optional(Moment) }), Nothing),
  cancelLeave: call(shape({ sessionId: Id, occurredAt: Type.Optional(Moment) }), Nothing),
  /** The secretary's hand; after the end it is labelled as entered late. */
  setAttendance: call(
    shape({ sessionId: Id, personId: Id, attendance: OneOf(attendances), note: Type.Optional(Line(60)) }),
    Nothing,
  ),
  exportRegister: call(shape({ sessionId: Id }), FileLink),
}
