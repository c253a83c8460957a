import {
  isRobotAddress,
  nextSlot,
  reportOf,
  slotsBetween,
  watchedWeeks,
  weekEndedBefore,
} from '../../../cloud/rooms/weekly/rules'

const at = (moment: string) => new Date(moment)
const said = (slots: Date[]) => slots.map((slot) => slot.toISOString())

test('slots are Mondays 07:00 in Shanghai, after `since` and up to now', () => {
  // Sunday 23:00 UTC is Monday 07:00 in Shanghai.
  expect(said(slotsBetween(at('2026-11-01T00:00:00Z'), at('2026-11-18T02:00:00Z')))).toEqual([
    '2026-11-01T23:00:00.000Z',
    '2026-11-08T23:00:00.000Z',
    '2026-11-15T23:00:00.000Z',
  ])
  expect(slotsBetween(at('2026-11-08T23:00:00Z'), at('2026-11-15T22:59:59.999Z'))).toEqual([])
  expect(slotsBetween(at('2026-11-08T23:00:00Z'), at('2026-11-15T23:00:00Z'))).toHaveLength(1)
  expect(slotsBetween(at('2026-11-15T23:00:00Z'), at('2026-11-15T23:00:00Z'))).toEqual([])
  // On a Monday before seven the day's own slot is still to come.
  expect(said(slotsBetween(at('2026-11-15T20:00:00Z'), at('2026-11-15T23:30:00Z')))).toEqual([
    '2026-11-15T23:00:00.000Z',
  ])
})

test('the next slot, also over a new year', () => {
  expect(nextSlot(at('2026-11-15T22:59:59Z')).toISOString()).toBe('2026-11-15T23:00:00.000Z')
  expect(nextSlot(at('2026-11-15T23:00:00Z')).toISOString()).toBe('2026-11-22T23:00:00.000Z')
  expect(nextSlot(at('2026-12-31T02:00:00Z')).toISOString()).toBe('2027-01-03T23:00:00.000Z')
})

test('a slot reports the week that has ended', () => {
  expect(weekEndedBefore(at('2026-11-15T23:00:00Z'))).toBe('2026-W46')
  expect(weekEndedBefore(at('2027-01-03T23:00:00Z'))).toBe('2026-W53')
})

test('the eight weeks before this one are watched', () => {
  expect(watchedWeeks('2026-11-18')).toEqual({ first: '2026-09-21', last: '2026-11-09' })
})

test('only a whole robot address of the one host is an address', () => {
  const base = 'https://qyapi.weixin.qq.com'
  const isRight = (address: string) => isRobotAddress(address, base)
  expect(isRight(`${base}/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa`)).toBe(true)
  for (const address of [
    `${base}/cgi-bin/webhook/send?key=`,
    `${base}/cgi-bin/webhook/send`,
    `${base}.example.com/cgi-bin/webhook/send?key=abc`,
    `${base}@example.com/cgi-bin/webhook/send?key=abc`,
    'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc',
    `${base}/cgi-bin/webhook/send?key=abc&to=http://example.com`,
    `${base}/cgi-bin/webhook/send?key=a b`,
    ` ${base}/cgi-bin/webhook/send?key=abc`,
  ]) {
    expect([address, isRight(address)]).toEqual([address, false])
  }
})

test('what is not made is no report', () => {
  const found = { week: '2026-W46', branchId: null, branchName: null, branches: [], deliveries: [] }
  expect(reportOf({ ...found, snapshot: null, madeAt: null, correctedAt: null, live: null })).toBeNull()
})
