import { addDays, mondayOf, startOfDay, weekOf } from '../contract/calendar'
import type { SessionKind } from '../contract/words'

export interface PlannedSession {
  /** Place in branchNames. */
  branch: number
  kind: SessionKind
  theme: string
  place: string
  startsAt: Date
  endsAt: Date
}

const minutes = 60_000

/** The cycles of domain.md §4: assembly and lesson once a quarter, committee, group and themed day once a month. */
const held: Record<number, { kind: SessionKind; theme: string }> = {
  8: { kind: 'branchCommittee', theme: '研究本学期支部学习安排' },
  7: { kind: 'themedPartyDay', theme: '主题党日：重温入党誓词，走访老教师' },
  6: { kind: 'partyGroupMeeting', theme: '学习党章第一章，交流心得' },
  5: { kind: 'partyLesson', theme: '书记讲党课：做“四有”好老师' },
  4: { kind: 'branchCommittee', theme: '检查整改措施进度，研究培养联系人' },
  3: { kind: 'themedPartyDay', theme: '主题党日：党员教师示范课' },
  2: { kind: 'partyGroupMeeting', theme: '集体备课中的党员责任' },
  1: { kind: 'branchAssembly', theme: '支部党员大会：通报整改进展，听取意见' },
  0: { kind: 'branchCommittee', theme: '研究发展党员和主题党日方案' },
  [-1]: { kind: 'themedPartyDay', theme: '主题党日：校园安全大排查' },
}
const weekdays = [2, 1, 3, 0]
const places = ['行政楼三楼会议室', '文科组备课室', '理科楼报告厅', '老干部活动室']

/** The branch of retired teachers meets less often, so that a week without any session is seen too. */
const isSkipped = (branch: number, weeksAgo: number) => branch === 3 && (weeksAgo === 2 || weeksAgo === 6)

const lasting = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + 90 * minutes) })

/** One that starts in ten minutes: its check-in is open when the demo is first looked at. */
function soon(now: Date): PlannedSession {
  const rounded = Math.ceil((now.getTime() + 10 * minutes) / (5 * minutes)) * 5 * minutes
  const kind = 'theoryStudyGroup' as const
  return { branch: 0, kind, theme: '理论学习：办好人民满意的教育', place: places[0], ...lasting(new Date(rounded)) }
}

/** Eight weeks behind, this one and the next, for every branch. */
export function planSessions(now: Date, today: string): PlannedSession[] {
  const monday = mondayOf(weekOf(today))
  const sessions = Object.entries(held).flatMap(([weeksAgo, what]) =>
    places
      .map((place, branch) => ({ place, branch }))
      .filter(({ branch }) => !isSkipped(branch, Number(weeksAgo)))
      .map(({ place, branch }) => {
        const day = addDays(monday, weekdays[branch] - 7 * Number(weeksAgo))
        const startsAt = new Date(startOfDay(day).getTime() + 16 * 60 * minutes)
        return { ...what, branch, place, ...lasting(startsAt) }
      }),
  )
  return [...sessions, soon(now)].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}
