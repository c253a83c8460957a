import { Type } from '@sinclair/typebox'
import { call, Day, Id, Moment, Nothing, Nullable, Rate, shape, Week } from './shape'

const Points = Type.Integer({ minimum: 0, maximum: 300 })

export const xuexi = {
  /** Marks one day, voluntarily; marking it again changes the points. Today and up to six days back; earlier than today is labelled late. */
  markXuexi: call(
    shape({ day: Day, points: Type.Optional(Nullable(Points)), occurredAt: Type.Optional(Moment) }),
    shape({ day: Day, late: Type.Boolean() }),
  ),
  unmarkXuexi: call(shape({ day: Day }), Nothing),
  /** My last fourteen days, newest first. */
  showMyXuexi: call(
    Nothing,
    shape({
      today: Day,
      days: Type.Array(
        shape({
          day: Day,
          marked: Type.Boolean(),
          points: Nullable(Type.Integer()),
          late: Type.Boolean(),
          canMark: Type.Boolean(),
        }),
      ),
    }),
  ),
  /** The branch's rate by day: counts, no names. */
  showBranchXuexi: call(
    shape({ branchId: Type.Optional(Id), week: Type.Optional(Week) }),
    shape({
      branchName: Type.String(),
      week: Week,
      days: Type.Array(shape({ day: Day, marked: Type.Integer(), onRoll: Type.Integer(), isElapsed: Type.Boolean() })),
      weekRate: Rate,
      remindedToday: Type.Boolean(),
    }),
  ),
  /** One reminder a day to each member who has not marked today; answers how many, never who. */
  remindUnmarked: call(Nothing, shape({ reminded: Type.Integer() })),
  /** The person has seen today's reminder. */
  dismissXuexiReminder: call(shape({ occurredAt: Type.Optional(Moment) }), Nothing),
}
