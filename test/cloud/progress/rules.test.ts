import { groupBlocked, spanOf } from '../../../cloud/rooms/progress/rules'

test('a trend spans eight weeks, over a new year too', () => {
  expect(spanOf('2026-W47', '2026-11-18')).toEqual({ first: '2026-09-28', last: '2026-11-16' })
  expect(spanOf('2026-W02', '2026-11-18')).toEqual({ first: '2025-11-17', last: '2026-01-05' })
})

test('a week that does not exist, or is still to come, spans nothing', () => {
  expect(spanOf('2025-W53', '2026-11-18')).toBeNull()
  expect(spanOf('2026-W53', '2027-01-03')).toEqual({ first: '2026-11-09', last: '2026-12-28' })
  expect(spanOf('2026-W48', '2026-11-22')).toBeNull()
  expect(spanOf('2026-W48', '2026-11-23')).not.toBeNull()
})

test('blocked findings stand under the body that must move first', () => {
  const blocked = [
    { id: 1, title: '甲', blockedBy: '县财政局' },
    { id: 2, title: '乙', blockedBy: null },
    { id: 3, title: '丙', blockedBy: '县财政局 ' },
  ]
  expect(groupBlocked(blocked)).toEqual([
    {
      blockedBy: '县财政局',
      findings: [
        { id: 1, title: '甲' },
        { id: 3, title: '丙' },
      ],
    },
    { blockedBy: '没有写明', findings: [{ id: 2, title: '乙' }] },
  ])
  expect(groupBlocked([])).toEqual([])
})
