import {
  inviteAlphabet,
  isRosterDay,
  losesAdmin,
  mayGive,
  plainName,
  planMembership,
  whyNoSeat,
} from '../../../cloud/rooms/people/rules'

const today = '2026-11-18'

test('a code is read out without mix-ups', () => {
  expect(inviteAlphabet).not.toMatch(/[01OIL]/)
  expect(new Set(inviteAlphabet).size).toBe(31)
})

test('an invite: its end counts before its seats, the last moment is over', () => {
  const now = new Date('2026-11-18T02:00:00Z')
  const seat = { seats: 2, used: 1, expiresAt: new Date('2026-11-18T02:00:01Z'), revokedAt: null }
  expect(whyNoSeat(seat, now)).toBeNull()
  expect(whyNoSeat({ ...seat, used: 2 }, now)).toBe('INVITE_USED')
  expect(whyNoSeat({ ...seat, used: 2, expiresAt: now }, now)).toBe('INVITE_EXPIRED')
  expect(whyNoSeat({ ...seat, revokedAt: now }, now)).toBe('INVITE_EXPIRED')
})

test('blanks between Chinese characters are padding, others are part of the name', () => {
  expect(plainName('王　芳')).toBe('王芳')
  expect(plainName(' 欧 阳 修 ')).toBe('欧阳修')
  expect(plainName('Anna Li')).toBe('Anna Li')
  expect(plainName('王芳（语文）')).toBe('王芳（语文）')
})

test('a day of the roster is real and near', () => {
  expect(['2026-02-30', '2206-11-18', '0202-11-18', '2027-11-20', ''].filter((d) => isRosterDay(d, today))).toEqual([])
  expect(['1949-10-01', today, '2027-11-19'].filter((d) => isRosterDay(d, today))).toHaveLength(3)
})

test('only an administrator gives more than membership', () => {
  expect(mayGive(['member', 'secretary'], ['member'])).toBe(true)
  expect(mayGive(['member', 'secretary'], ['member', 'secretary'])).toBe(false)
  expect(mayGive(['admin'], ['leader', 'admin'])).toBe(true)
})

test('an administrator is lost by the role or by leaving', () => {
  const stays = { branchId: 1, joinedOn: '2026-01-01', leftOn: null }
  expect(losesAdmin(['admin'], ['admin', 'member'], stays)).toBe(false)
  expect(losesAdmin(['admin'], ['admin'], undefined)).toBe(false)
  expect(losesAdmin(['admin'], ['member'], stays)).toBe(true)
  expect(losesAdmin(['admin'], ['admin'], { ...stays, leftOn: '2027-01-01' })).toBe(true)
  expect(losesAdmin(['member'], ['member'], { ...stays, leftOn: today })).toBe(false)
})

describe('a membership', () => {
  const last = { branchId: 1, joinedOn: '2026-01-01', leftOn: null }
  const left = { ...last, leftOn: '2026-06-30' }

  test('moves: the old one ends the day before', () => {
    expect(planMembership(last, { branchId: 2 }, today)).toEqual({
      kept: { ...last, leftOn: '2026-11-17' },
      added: { branchId: 2, joinedOn: today, leftOn: null },
    })
    expect(planMembership(last, { branchId: 2, since: '2026-03-01' }, today)).toEqual({
      kept: { ...last, leftOn: '2026-02-28' },
      added: { branchId: 2, joinedOn: '2026-03-01', leftOn: null },
    })
  })

  test('put right on the day of joining is no move', () => {
    expect(planMembership(last, { branchId: 2, since: '2026-01-01' }, today)).toEqual({
      kept: { ...last, branchId: 2 },
    })
  })

  test('does not move before it began, on a day that is none, or by a slip of the year', () => {
    for (const since of ['2025-12-31', '2026-02-30', '2206-01-01'])
      expect(planMembership(last, { branchId: 2, since }, today)).toBeNull()
  })

  test('the same branch is no move', () => {
    expect(planMembership(last, { branchId: 1, since: '2026-05-01' }, today)).toEqual({ kept: last })
    expect(planMembership(left, { branchId: 1 }, today)).toEqual({ kept: left })
  })

  test('ends, and is taken up again', () => {
    expect(planMembership(last, { leftOn: '2026-10-31' }, today)).toEqual({ kept: { ...last, leftOn: '2026-10-31' } })
    expect(planMembership(left, { leftOn: null }, today)).toEqual({ kept: last })
    expect(planMembership(last, { leftOn: '2025-12-31' }, today)).toBeNull()
  })

  test('who left comes back, and the time away stays', () => {
    const back = { branchId: 1, joinedOn: '2026-09-01', leftOn: null }
    expect(planMembership(left, { branchId: 1, since: '2026-09-01' }, today)).toEqual({ kept: left, added: back })
    expect(planMembership(left, { branchId: 2, since: '2026-09-01' }, today)).toEqual({
      kept: left,
      added: { ...back, branchId: 2 },
    })
  })

  test('moves and ends in one', () => {
    expect(planMembership(last, { branchId: 2, since: '2026-03-01', leftOn: '2026-05-31' }, today)).toEqual({
      kept: { ...last, leftOn: '2026-02-28' },
      added: { branchId: 2, joinedOn: '2026-03-01', leftOn: '2026-05-31' },
    })
    expect(planMembership(last, { branchId: 2, since: '2026-03-01', leftOn: '2026-02-01' }, today)).toBeNull()
  })

  test('of one in no branch begins, and cannot end', () => {
    const added = { branchId: 2, joinedOn: today, leftOn: null }
    expect(planMembership(undefined, { branchId: 2 }, today)).toEqual({ added })
    expect(planMembership(undefined, { leftOn: null }, today)).toEqual({ kept: undefined })
    expect(planMembership(undefined, { leftOn: today }, today)).toBeNull()
  })
})
