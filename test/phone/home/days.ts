import type { Out } from '../../../cloud/contract/calls'
import type { MeasureCard } from '../../../cloud/contract/rectification'
import type { SessionCard } from '../../../cloud/contract/study'

type Start = Out<'showStart'>

export const session: SessionCard = {
  id: 9,
  kind: 'partyLesson',
  theme: '学习师德师风文件',
  place: '三楼会议室',
  startsAt: '2026-11-22T08:30:00.000Z',
  endsAt: '2026-11-22T10:00:00.000Z',
  state: 'open',
  branchName: '行政支部',
  firstAgendaItem: false,
  precedingStudy: false,
  amExpected: true,
  myAttendance: null,
  counts: { expected: 20, present: 3, late: 0, excused: 1, absent: 16 },
}

export const measure: MeasureCard = {
  id: 31,
  number: 2,
  text: '每月开展一次主题党日',
  state: 'planned',
  dueOn: '2026-11-20',
  isOverdue: true,
  notedDates: [],
  assigneeId: 1,
  assigneeName: '赵半亩',
  department: null,
  fixNow: false,
  isMine: true,
  findingId: 5,
  findingTitle: '组织生活不规范',
  returnReason: null,
  lastEvidenceId: null,
}

const rate = (part: number, whole: number) => ({ rate: whole ? part / whole : null, part, whole })

/** A day on which nothing has to be done. */
export const quietDay: Start = {
  today: '2026-11-22',
  sessions: [],
  xuexi: { marked: true, points: null, reminded: false },
  measures: [],
  measuresTotal: 0,
  waitingEvidence: 0,
  closableFindings: 0,
  branch: {
    id: 1,
    name: '行政支部',
    numbers: {
      week: '2026-W47',
      attendance: rate(18, 20),
      xuexi: rate(0, 0),
      completion: rate(31, 34),
      overdue: 2,
      sessionsHeld: 1,
      onRoll: 20,
    },
  },
  headline: null,
  unreadReport: null,
}
