import type { WeekNumbers } from '../../../cloud/contract/progress'
import { correctionsOf, sayDifference, sayPercent, sentencesOf } from '../../../cloud/rooms/weekly/sentenceRules'

const share = (part: number, whole: number) => ({ rate: whole === 0 ? null : part / whole, part, whole })
const week = (changes: Partial<WeekNumbers> = {}): WeekNumbers => ({
  week: '2026-W46',
  attendance: share(39, 42),
  xuexi: share(210, 280),
  completion: share(15, 20),
  overdue: 0,
  sessionsHeld: 3,
  onRoll: 40,
  ...changes,
})
const noLedger = { closed: 0, staged: 0, blocked: 0, open: 0 }
const say = (numbers: WeekNumbers, before: WeekNumbers | null = null, headline = noLedger) =>
  sentencesOf({ numbers, before, headline })

test('a percentage has one decimal and is rounded from whole numbers', () => {
  expect(sayPercent(share(39, 42))).toBe('92.9%')
  expect(sayPercent(share(1, 1))).toBe('100.0%')
  expect(sayPercent(share(0, 7))).toBe('0.0%')
  expect(sayPercent(share(0, 0))).toBe('无')
  // 20.25% exactly: as a float it would be 20.2 (the fault of S1).
  expect(sayPercent(share(81, 400))).toBe('20.3%')
})

test('a difference is that of the two written percentages, so that the table adds up', () => {
  expect(sayDifference(share(39, 42), share(11, 12))).toBe('+1.2')
  expect(sayDifference(share(1, 3), share(1, 2))).toBe('−16.7')
  expect(sayDifference(share(1, 2), share(2, 4))).toBe('0.0')
  expect(sayDifference(share(1, 2), share(0, 0))).toBe('无')
  expect(sayDifference(share(1, 2), undefined)).toBe('无')
})

test('a full week in plain sentences, against the week before', () => {
  const before = week({ attendance: share(11, 12), xuexi: share(77, 100), completion: share(3, 4) })
  expect(say(week({ overdue: 2 }), before, { closed: 9, staged: 22, blocked: 3, open: 0 })).toEqual([
    '本周开展学习活动 3 次，应到 42 人次（请假的不计），实到 39 人次，出勤率 92.9%，比上周高 1.2 个百分点。',
    '在册党员 40 人，学习强国标记率 75.0%（210/280 人次），比上周低 2.0 个百分点。标记自愿，不作考核。',
    '到本周末应完成整改措施 20 条，已通过 15 条，完成率 75.0%，与上周持平。有 2 条过了时限，请看看有没有困难、需要谁先帮一把。',
    '全校整改台账：已销号 9 个，阶段性成效 22 个，未完成 3 个，整改中 0 个。',
  ])
})

test('an empty week says so and compares nothing', () => {
  const none = { attendance: share(0, 0), xuexi: share(0, 0), completion: share(0, 0), sessionsHeld: 0, onRoll: 0 }
  expect(say(week(none), week())).toEqual([
    '本周没有开展学习活动。',
    '本周没有在册党员。',
    '到本周末没有到期的整改措施。',
  ])
  expect(say(week({ attendance: share(0, 0), sessionsHeld: 1 }))[0]).toBe(
    '本周开展学习活动 1 次，没有需要统计出勤的人。',
  )
  expect(say(week(), week({ attendance: share(0, 0) }))[0]).not.toContain('上周')
})

test('corrections name what the report said and what stands now, nothing else', () => {
  expect(correctionsOf(week(), week())).toEqual([])
  const now = week({ attendance: share(40, 42), overdue: 1, sessionsHeld: 4, completion: share(0, 0), onRoll: 41 })
  expect(correctionsOf(week(), now)).toEqual([
    { label: '学习活动', was: '3 次', now: '4 次' },
    { label: '出勤率', was: '92.9%（39/42）', now: '95.2%（40/42）' },
    { label: '措施完成率', was: '75.0%（15/20）', now: '无' },
    { label: '逾期措施', was: '0 条', now: '1 条' },
    { label: '在册党员', was: '40 人', now: '41 人' },
  ])
  // The same rate of twice as many is a change too.
  expect(correctionsOf(week(), week({ xuexi: share(420, 560) }))).toHaveLength(1)
})
