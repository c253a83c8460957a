import type { WeekNumbers } from '../../../cloud/contract/progress'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

// Wednesday of 2026-W47 (16 to 22 November), 10:00 in Shanghai; three days of the week have begun.
const wednesday = '2026-11-18T02:00:00Z'

let world: World
let school: School
let rows: Rows
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow(wednesday)
  school = await world.school()
  rows = rowsOf(world, school)
})

async function branchWeek(branchId: number, week?: string): Promise<WeekNumbers> {
  const { result } = await world.call(school.chen.token, 'showBranchProgress', { branchId, week })
  return result.numbers
}
const schoolWeek = async (week?: string): Promise<WeekNumbers> =>
  (await world.call(school.chen.token, 'showSchoolProgress', { week })).result.school

test('an empty week has no rates and no sessions, and everyone is on the roll', async () => {
  // 行政支部: Li, Zhao, Qian and Chen since 1 January; Wu is in no branch. 4 people × 3 days begun.
  const nothing = { rate: null, part: 0, whole: 0 }
  expect(await branchWeek(school.admin)).toEqual({
    week: '2026-W47',
    attendance: nothing,
    xuexi: { rate: 0, part: 0, whole: 12 },
    completion: nothing,
    overdue: 0,
    sessionsHeld: 0,
    onRoll: 4,
  })
  // 2025-W52 is before anybody joined.
  expect(await branchWeek(school.admin, '2025-W52')).toMatchObject({ xuexi: nothing, onRoll: 0 })
})

describe('attendance', () => {
  const tuesday = '2026-11-17T06:00:00Z'

  test('is present and late over expected less excused; who has no line was absent', async () => {
    const { li, zhao, qian, chen } = school
    const expected = [li.id, zhao.id, qian.id, chen.id]
    const session = await rows.session({ branchId: school.admin, startsAt: tuesday, expected })
    await rows.line(session, li.id, 'present')
    await rows.line(session, zhao.id, 'late')
    await rows.line(session, qian.id, 'excused')
    // (1 + 1) / (4 − 1): Chen has no line.
    expect(await branchWeek(school.admin)).toMatchObject({
      attendance: { rate: 2 / 3, part: 2, whole: 3 },
      sessionsHeld: 1,
    })
    await rows.line(session, chen.id, 'absent')
    expect(await branchWeek(school.admin)).toMatchObject({ attendance: { part: 2, whole: 3 } })
    // Corrected by hand: Qian came after all.
    await rows.line(session, qian.id, 'present', li.id)
    expect(await branchWeek(school.admin)).toMatchObject({ attendance: { rate: 3 / 4, part: 3, whole: 4 } })
  })

  test('counts neither a cancelled session nor one that has not ended', async () => {
    const expected = [school.zhao.id]
    const { admin } = school
    const cancelled = await rows.session({ branchId: admin, startsAt: tuesday, expected, cancelledAt: tuesday })
    await rows.line(cancelled, school.zhao.id, 'present')
    // Ends at 11:00 in Shanghai, an hour from now.
    await rows.session({ branchId: admin, startsAt: '2026-11-18T01:00:00Z', expected })
    expect(await branchWeek(admin)).toMatchObject({ attendance: { rate: null, part: 0, whole: 0 }, sessionsHeld: 0 })
    world.setNow('2026-11-18T03:00:01Z')
    expect(await branchWeek(admin)).toMatchObject({ attendance: { rate: 0, part: 0, whole: 1 }, sessionsHeld: 1 })
  })

  test('belongs to the Shanghai week in which the session ended', async () => {
    const expected = [school.zhao.id]
    // Ends on Monday the 16th at 00:30 in Shanghai, which is still Sunday in UTC.
    await rows.session({ branchId: school.admin, startsAt: '2026-11-15T14:30:00Z', expected })
    expect((await branchWeek(school.admin)).sessionsHeld).toBe(1)
    expect((await branchWeek(school.admin, '2026-W46')).sessionsHeld).toBe(0)
    // Their last day was that Sunday: they count, in the row of one week as in the trend of eight.
    await rows.leave(school.zhao.id, '2026-11-15')
    const { result } = await world.call(school.chen.token, 'showSchoolProgress', {})
    const branch = result.branches.find(({ id }) => id === school.admin)
    for (const numbers of [result.school, branch?.numbers]) expect(numbers).toMatchObject({ attendance: { whole: 1 } })
  })

  test('everybody excused leaves nothing to count, and the session was held', async () => {
    const session = await rows.session({ branchId: school.admin, startsAt: tuesday, expected: [school.zhao.id] })
    await rows.line(session, school.zhao.id, 'excused')
    expect(await branchWeek(school.admin)).toMatchObject({
      attendance: { rate: null, part: 0, whole: 0 },
      sessionsHeld: 1,
    })
  })

  test('who had left the branch by the day, or joined after it, does not count', async () => {
    const { zhao, qian, li, admin } = school
    await rows.leave(zhao.id, '2026-11-16')
    const late = await rows.person('冯老师', admin, '2026-11-18')
    const session = await rows.session({
      branchId: admin,
      startsAt: tuesday,
      expected: [zhao.id, qian.id, li.id, late],
    })
    for (const id of [zhao.id, qian.id, late]) await rows.line(session, id, 'present')
    // Only Qian (present) and Li (no line) were on the roll on Tuesday the 17th.
    expect(await branchWeek(admin)).toMatchObject({ attendance: { rate: 1 / 2, part: 1, whole: 2 } })
  })
})

describe('xuexi', () => {
  test('counts days on the roll only: joining, leaving and moving in mid-week', async () => {
    const { zhao, qian, zhou, admin, arts } = school
    await rows.person('冯老师', admin, '2026-11-18')
    await rows.leave(qian.id, '2026-11-16')
    await rows.leave(zhao.id, '2026-11-16')
    await rows.membership(zhao.id, arts, '2026-11-17')
    for (const day of ['2026-11-16', '2026-11-17', '2026-11-18']) {
      await rows.mark(zhao.id, day, day === '2026-11-16' ? admin : arts)
    }
    // Marked while on the roll on Monday; Tuesday's mark was made after leaving and does not count.
    await rows.mark(qian.id, '2026-11-16', admin)
    await rows.mark(qian.id, '2026-11-17', admin)
    await rows.mark(zhou.id, '2026-11-18', arts)
    // 行政支部: Li 3 + Chen 3 + Feng 1 + Qian 1 + Zhao 1 = 9 days; marks: Zhao and Qian on Monday.
    expect(await branchWeek(admin)).toMatchObject({ xuexi: { rate: 2 / 9, part: 2, whole: 9 }, onRoll: 3 })
    // 文科支部: Wang 3 + Zhou 3 + Zhao 2 = 8 days; marks: Zhao on two days, Zhou on one.
    expect(await branchWeek(arts)).toMatchObject({ xuexi: { rate: 3 / 8, part: 3, whole: 8 }, onRoll: 3 })
    // The school is both together: nothing is lost or counted twice in a move.
    expect(await schoolWeek()).toMatchObject({ xuexi: { rate: 5 / 17, part: 5, whole: 17 }, onRoll: 6 })
  })

  test('a move entered afterwards takes the marks along', async () => {
    const { zhao, admin, arts } = school
    // Marked while the roll still said 行政支部; on Wednesday the move is dated back to Monday.
    for (const day of ['2026-11-16', '2026-11-17']) await rows.mark(zhao.id, day, admin)
    await rows.leave(zhao.id, '2026-11-15')
    await rows.membership(zhao.id, arts, '2026-11-16')
    expect(await branchWeek(admin)).toMatchObject({ xuexi: { part: 0, whole: 9 } })
    expect(await branchWeek(arts)).toMatchObject({ xuexi: { part: 2, whole: 9 } })
  })

  test('a late mark changes the past week, and that week keeps all its seven days', async () => {
    const { zhao, admin } = school
    // 4 people × 7 days.
    expect(await branchWeek(admin, '2026-W46')).toMatchObject({ xuexi: { rate: 0, part: 0, whole: 28 } })
    await rows.mark(zhao.id, '2026-11-13', admin, wednesday)
    expect(await branchWeek(admin, '2026-W46')).toMatchObject({ xuexi: { rate: 1 / 28, part: 1, whole: 28 } })
    expect(await branchWeek(admin)).toMatchObject({ xuexi: { part: 0, whole: 12 } })
  })

  test('someone who is no member is on no roll', async () => {
    const { wu, admin } = school
    await rows.membership(wu.id, admin, '2026-01-01')
    await rows.mark(wu.id, '2026-11-17', admin)
    expect(await branchWeek(admin)).toMatchObject({ xuexi: { part: 0, whole: 12 }, onRoll: 4 })
  })
})

describe('completion', () => {
  test('is accepted over due up to the Sunday; overdue is due and not accepted', async () => {
    const { zhao, li, admin, arts, zhou } = school
    const findingId = await rows.finding()
    const give = (dueOn: string | null, assigneeId?: number) => rows.measure({ findingId, dueOn, assigneeId })
    const accept = async (measureId: number, at: string) =>
      rows.evidence({ measureId, personId: zhao.id, branchId: admin, recordedAt: at, accepted: { by: li.id, at } })
    // Due last Friday; accepted this Monday at 00:00 in Shanghai, a moment too late for 2026-W46.
    await accept(await give('2026-11-13', zhao.id), '2026-11-15T16:00:00Z')
    // Due last Friday; accepted a second before that week ended.
    await accept(await give('2026-11-13', zhao.id), '2026-11-15T15:59:59Z')
    // Due yesterday, not accepted: overdue. Due today and on Sunday: due up to the week's end, not overdue yet.
    await give('2026-11-17', zhao.id)
    await give('2026-11-18', zhao.id)
    await give('2026-11-22', zhao.id)
    // Next Monday, without a date, of another branch, of nobody.
    await give('2026-11-23', zhao.id)
    await give(null, zhao.id)
    await give('2026-11-10', zhou.id)
    await give('2026-11-10')
    expect(await branchWeek(admin)).toMatchObject({ completion: { rate: 2 / 5, part: 2, whole: 5 }, overdue: 1 })
    expect(await branchWeek(admin, '2026-W46')).toMatchObject({
      completion: { rate: 1 / 2, part: 1, whole: 2 },
      overdue: 1,
    })
    expect(await branchWeek(arts)).toMatchObject({ completion: { rate: 0, part: 0, whole: 1 }, overdue: 1 })
    // The school: all of them, the one of nobody too.
    expect(await schoolWeek()).toMatchObject({ completion: { rate: 2 / 7, part: 2, whole: 7 }, overdue: 3 })
  })

  test('a measure brought in as done was accepted on that day', async () => {
    const findingId = await rows.finding('done')
    await rows.measure({ findingId, dueOn: '2026-11-03', acceptedAtImport: '2026-11-03T00:00:00Z' })
    expect(await schoolWeek('2026-W44')).toMatchObject({ completion: { rate: null, part: 0, whole: 0 } })
    expect(await schoolWeek('2026-W45')).toMatchObject({ completion: { rate: 1, part: 1, whole: 1 }, overdue: 0 })
  })

  test('a measure goes with its person: to the branch they are in on the last day of the week', async () => {
    const { zhao, admin, arts } = school
    await rows.measure({ findingId: await rows.finding(), dueOn: '2026-11-09', assigneeId: zhao.id })
    await rows.leave(zhao.id, '2026-11-16')
    await rows.membership(zhao.id, arts, '2026-11-17')
    expect(await branchWeek(admin, '2026-W46')).toMatchObject({ completion: { whole: 1 }, overdue: 1 })
    expect(await branchWeek(admin)).toMatchObject({ completion: { whole: 0 }, overdue: 0 })
    expect(await branchWeek(arts)).toMatchObject({ completion: { whole: 1 }, overdue: 1 })
    expect(await branchWeek(arts, '2026-W46')).toMatchObject({ completion: { whole: 0 }, overdue: 0 })
  })

  test('what came back is not accepted', async () => {
    const { zhao, li, admin } = school
    const measureId = await rows.measure({ findingId: await rows.finding(), dueOn: '2026-11-16', assigneeId: zhao.id })
    const returned = { by: li.id, at: wednesday, reason: '照片看不清' }
    await rows.evidence({ measureId, personId: zhao.id, branchId: admin, recordedAt: wednesday, returned })
    expect(await branchWeek(admin)).toMatchObject({ completion: { part: 0, whole: 1 }, overdue: 1 })
  })
})
