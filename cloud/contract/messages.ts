import { Type } from '@sinclair/typebox'
import { call, Id, Moment, Nothing, Nullable, OneOf, shape } from './shape'
import { type MessageKind, messageKinds } from './words'

/** Our fields of each kind, in the order in which the setting names the template's own. */
export const messageFields: Record<MessageKind, readonly string[]> = {
  sessionSoon: ['theme', 'startsAt', 'place'],
  evidenceReturned: ['measure', 'reason', 'at'],
  evidenceAccepted: ['measure', 'result', 'at'],
  xuexiReminder: ['what', 'at'],
  weeklyReady: ['title', 'at'],
}

export const messages = {
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
