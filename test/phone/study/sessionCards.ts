import type { RegisterLine, SessionCard } from '../../../cloud/contract/study'

/** A session of today that can be checked in to. */
export const card = (part: Partial<SessionCard> = {}): SessionCard => ({
  id: 5,
  kind: 'partyLesson',
  theme: '学习全会精神',
  place: '三楼会议室',
  startsAt: '2026-11-22T00:30:00.000Z',
  endsAt: '2026-11-22T02:00:00.000Z',
  state: 'open',
  branchName: '行政支部',
  firstAgendaItem: false,
  precedingStudy: false,
  amExpected: true,
  myAttendance: null,
  counts: { expected: 20, present: 15, late: 2, excused: 1, absent: 2 },
  ...part,
})

export const line = (part: Partial<RegisterLine> = {}): RegisterLine => ({
  personId: 1,
  name: '赵半亩',
  attendance: 'absent',
  occurredAt: null,
  recordedAt: null,
  enteredBy: null,
  enteredLate: false,
  sentLater: false,
  note: null,
  ...part,
})
