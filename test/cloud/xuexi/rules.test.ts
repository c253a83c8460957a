import { canMark } from '../../../cloud/contract/marking'
import { isElapsed, isLate, isWeek, refusalOfDay, weekRateOf } from '../../../cloud/rooms/xuexi/rules'

const today = '2026-03-02'

test('today and six days back, over the end of a month', () => {
  expect(['2026-03-03', '2026-03-02', '2026-02-24', '2026-02-23'].map((day) => canMark(day, today))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(refusalOfDay('2026-02-24', today)).toBeNull()
  expect(refusalOfDay('2026-02-23', today)).toBe('DAY_OUT_OF_RANGE')
  expect(refusalOfDay('2026-02-30', today)).toBe('DATE_INVALID')
})

test('late is any day before today; today has begun, tomorrow has not', () => {
  expect([isLate('2026-03-01', today), isLate(today, today)]).toEqual([true, false])
  expect([isElapsed(today, today), isElapsed('2026-03-03', today)]).toEqual([true, false])
})

test('a year has the weeks that it has', () => {
  expect(['2026-W53', '2025-W53', '2026-W01', '0000-W01'].map(isWeek)).toEqual([true, false, true, false])
})

test('the rate is the sum of marks over the sum of the roll, not the mean of the days', () => {
  const days = [
    { day: '2026-02-28', marked: 1, onRoll: 1 },
    { day: '2026-03-01', marked: 0, onRoll: 9 },
    { day: '2026-03-03', marked: 0, onRoll: 90 },
  ]
  expect(weekRateOf(days, today)).toEqual({ rate: 0.1, part: 1, whole: 10 })
  expect(weekRateOf(days.slice(2), today)).toEqual({ rate: null, part: 0, whole: 0 })
})
