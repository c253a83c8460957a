import { addDays, isOverdue, mondayOf, startOfDay, weekOf } from '../../contract/calendar'
import type { Out } from '../../contract/calls'
import { titleOfReport } from '../../contract/weekly'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import type { Me } from '../../kernel/reach'
import {
  findMyStanding,
  listMyMeasures,
  listMySessions,
  type MeasureRow,
  type SessionRow,
  type Standing,
} from './startStore'

type Start = Out<'showStart'>

export default cloudFunction('showStart', async ({ tx, reach, me, now, today }) => {
  const sessions = await listMySessions(tx, reach, startOfDay(today), untilWhen(now, today), now)
  const measures = await listMyMeasures(tx, reach)
  const standing = await findMyStanding(tx, reach, me, mondayOf(weekOf(today)), { now, today })
  if (!standing) throw refuse('NOT_FOUND')
  return {
    today,
    sessions: sessions.map(sessionCard),
    measures: measures.map((measure) => measureCard(measure, today)),
    measuresTotal: measures[0]?.total ?? 0,
    ...standingOf(me, standing),
  }
})

const checkInOpensMs = 3_600_000

/** Today's, and shortly before midnight also what one can check in to already. */
const untilWhen = (now: Date, today: string): Date =>
  new Date(Math.max(startOfDay(addDays(today, 1)).getTime(), now.getTime() + checkInOpensMs))

function sessionCard({ expected, present, late, excused, ...session }: SessionRow): Start['sessions'][number] {
  return {
    ...session,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    counts: { expected, present, late, excused, absent: expected - present - late - excused },
  }
}

const measureCard = ({ total, ...measure }: MeasureRow, today: string): Start['measures'][number] => ({
  ...measure,
  isMine: true,
  isOverdue: isOverdue(measure.dueOn, false, today),
})

function standingOf(me: Me, { branchName, numbers, marked, points, reminded, unread, ...standing }: Standing) {
  const branch =
    me.branchId === null || branchName === null || numbers === null
      ? null
      : { id: me.branchId, name: branchName, numbers }
  const { waitingEvidence, closableFindings, headline } = standing
  return {
    waitingEvidence,
    closableFindings,
    headline,
    branch,
    xuexi: branch && me.roles.includes('member') ? { marked, points, reminded } : null,
    unreadReport: unread && {
      ...unread,
      title: titleOfReport(unread.week, unread.branchId === null ? null : branchName),
    },
  }
}
