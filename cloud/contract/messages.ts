import { type Static, Type } from '@sinclair/typebox'
import { call, Day, Id, Moment, Nothing, Nullable, OneOf, shape } from './shape'
import { type MessageKind, messageKinds } from './words'

/** Our fields of each kind, in the order in which the setting names the template's own. */
export const messageFields: Record<MessageKind, readonly string[]> = {
  sessionSoon: ['theme', 'startsAt', 'place'],
  evidenceReturned: ['measure', 'reason', 'at'],
  evidenceAccepted: ['measure', 'result', 'at'],
  xuexiReminder: ['what', 'at'],
  weeklyReady: ['title', 'at'],
  measureDue: ['measure', 'dueOn', 'left'],
  measureOverdue: ['measure', 'dueOn'],
  reviewWaiting: ['what', 'since'],
}

/** A measure of mine that was sent back, is over its day, or comes due within a week. */
export const MeasureReminder = shape({
  kind: OneOf(['returned', 'overdue', 'soon'] as const),
  measureId: Id,
  findingId: Id,
  text: Type.String(),
  dueOn: Nullable(Day),
  /** 0 is today; below 0 it is over. */
  daysLeft: Nullable(Type.Integer()),
  returnReason: Nullable(Type.String()),
})
export type MeasureReminder = Static<typeof MeasureReminder>

/** What waits for me as a reviewer or leader: how many, and since when the oldest. */
export const CountReminder = shape({
  kind: OneOf(['review', 'closure', 'lookBack'] as const),
  count: Type.Integer(),
  since: Moment,
})
export type CountReminder = Static<typeof CountReminder>

export const messages = {
  /** What I owe and what waits for me, found out as it is asked. */
  listReminders: call(
    Nothing,
    shape({ today: Day, measures: Type.Array(MeasureReminder), waiting: Type.Array(CountReminder) }),
  ),
  /** The kinds that this server can send to my WeChat, with the template each needs; empty where WeChat is not set or not mine. */
  listMessageKinds: call(
    Nothing,
    shape({ kinds: Type.Array(shape({ kind: OneOf(messageKinds), templateId: Type.String() })) }),
  ),
  /** WeChat's consent was tapped for these: one message each. */
  addMessageCredits: call(
    shape({ accepted: Type.Array(OneOf(messageKinds), { minItems: 1, maxItems: 3, uniqueItems: true }) }),
    Nothing,
  ),
  /** What did not reach a WeChat in the last 30 days, newest first. `name` is null where saying it would tell who has not marked. */
  listUnsentMessages: call(
    Nothing,
    shape({
      messages: Type.Array(
        shape({
          id: Id,
          kind: OneOf(messageKinds),
          name: Nullable(Type.String()),
          reason: Type.String(),
          at: Moment,
        }),
      ),
    }),
  ),
}
