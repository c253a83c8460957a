import { type Static, Type } from '@sinclair/typebox'
import { mondayOf, sayDay, sundayOf } from './calendar'
import { WeekNumbers } from './progress'
import { Headline } from './rectification'
import { call, FileLink, Id, Line, Moment, Nothing, Nullable, OneOf, shape, Week } from './shape'
import { deliveryStates } from './words'

/** `行政支部学习与整改周报`; without a branch it is the whole school's. */
export const nameOfReport = (branchName: string | null): string => `${branchName ?? '全校'}学习与整改周报`

/** `11月16日至11月22日` */
export const daysOfWeek = (week: string): string => `${sayDay(mondayOf(week))}至${sayDay(sundayOf(week))}`

/** `行政支部学习与整改周报（11月16日至11月22日）` */
export const titleOfReport = (week: string, branchName: string | null): string =>
  `${nameOfReport(branchName)}（${daysOfWeek(week)}）`

/** What a snapshot keeps: the week's numbers, the week before, and the ledger's headline at the week's end. */
export const Snapshot = shape({ numbers: WeekNumbers, before: Nullable(WeekNumbers), headline: Headline })
export type Snapshot = Static<typeof Snapshot>

const ReportLine = shape({
  week: Week,
  branchId: Nullable(Id),
  title: Type.String(),
  madeAt: Moment,
  isRead: Type.Boolean(),
  isCorrected: Type.Boolean(),
})

/** A number that a later entry changed: what the report said and what stands now. */
const Correction = shape({ label: Type.String(), was: Type.String(), now: Type.String() })
export type Correction = Static<typeof Correction>

export const weekly = {
  listWeeklyReports: call(Nothing, shape({ reports: Type.Array(ReportLine), nextAt: Moment })),
  /** `branchId` null: the whole school. The snapshot never changes; what changed since is named in `corrections`. */
  showWeeklyReport: call(
    shape({ week: Week, branchId: Nullable(Id) }),
    shape({
      week: Week,
      branchId: Nullable(Id),
      title: Type.String(),
      madeAt: Moment,
      sentences: Type.Array(Type.String()),
      numbers: WeekNumbers,
      before: Nullable(WeekNumbers),
      headline: Headline,
      corrections: Type.Array(Correction),
      correctedAt: Nullable(Moment),
      branches: Type.Array(shape({ id: Id, name: Type.String(), numbers: WeekNumbers })),
      deliveries: Type.Array(
        shape({
          state: OneOf(deliveryStates),
          attempts: Type.Integer(),
          lastError: Nullable(Type.String()),
          at: Moment,
        }),
      ),
    }),
  ),
  markReportRead: call(shape({ week: Week, branchId: Nullable(Id) }), Nothing),
  downloadWeeklyReport: call(shape({ week: Week, branchId: Nullable(Id) }), FileLink),
  /** The full address of a 企业微信 group robot, or null to stop posting. */
  setWeeklyRobot: call(shape({ address: Nullable(Line(300, 1)) }), Nothing),
  /** Puts what could not be sent back into the queue. */
  resendReport: call(shape({ week: Week }), Nothing),
}
