import { type Static, Type } from '@sinclair/typebox'
import { Headline, MeasureCard } from './rectification'
import { call, Day, Id, Nothing, Nullable, Rate, shape, Week } from './shape'
import { SessionCard } from './study'

/** The numbers of domain.md §4 for one branch, or the whole school, in one week. */
export const WeekNumbers = shape({
  week: Week,
  attendance: Rate,
  xuexi: Rate,
  completion: Rate,
  overdue: Type.Integer(),
  sessionsHeld: Type.Integer(),
  onRoll: Type.Integer(),
})
export type WeekNumbers = Static<typeof WeekNumbers>

const Trend = Type.Array(WeekNumbers, { description: 'eight weeks, oldest first' })

export const progress = {
  /** Everything the start page needs, in one call, by role. */
  showStart: call(
    Nothing,
    shape({
      today: Day,
      sessions: Type.Array(SessionCard),
      xuexi: Nullable(shape({ marked: Type.Boolean(), points: Nullable(Type.Integer()), reminded: Type.Boolean() })),
      measures: Type.Array(MeasureCard),
      measuresTotal: Type.Integer(),
      waitingEvidence: Type.Integer(),
      closableFindings: Type.Integer(),
      branch: Nullable(shape({ id: Id, name: Type.String(), numbers: WeekNumbers })),
      headline: Nullable(Headline),
      unreadReport: Nullable(shape({ week: Week, branchId: Nullable(Id), title: Type.String() })),
    }),
  ),
  showBranchProgress: call(
    shape({ branchId: Type.Optional(Id), week: Type.Optional(Week) }),
    shape({
      branch: shape({ id: Id, name: Type.String() }),
      numbers: WeekNumbers,
      trend: Trend,
      waitingEvidence: Type.Integer(),
      /** Measures of the branch's people that are due and not accepted; no person's name. */
      overdueMeasures: Type.Array(
        shape({ id: Id, findingId: Id, text: Type.String(), findingTitle: Type.String(), dueOn: Day }),
      ),
    }),
  ),
  /** Branches side by side in roster order: counts only, no ranking. */
  showSchoolProgress: call(
    shape({ week: Type.Optional(Week) }),
    shape({
      week: Week,
      school: WeekNumbers,
      trend: Trend,
      branches: Type.Array(shape({ id: Id, name: Type.String(), numbers: WeekNumbers })),
      headline: Headline,
      blocked: Type.Array(
        shape({ blockedBy: Type.String(), findings: Type.Array(shape({ id: Id, title: Type.String() })) }),
      ),
      closableFindings: Type.Array(shape({ id: Id, title: Type.String() })),
    }),
  ),
}
