import { rowsOf } from '../setup/rows'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
// Wednesday 10:00 in Shanghai.
beforeEach(() => world.setNow('2026-11-18T02:00:00Z'))

test('without a session it is refused', async () => {
  expect(await world.call(null, 'showStart', {})).toMatchObject({ status: 401, code: 211 })
})

test('a quiet day is quiet, for each role', async () => {
  const { zhao, wu, chen, admin } = await world.school()
  const quiet = {
    sessions: [],
    measures: [],
    measuresTotal: 0,
    waitingEvidence: 0,
    closableFindings: 0,
    unreadReport: null,
  }
  const { result } = await world.call(zhao.token, 'showStart', {})
  expect(result).toMatchObject({
    ...quiet,
    today: '2026-11-18',
    headline: null,
    branch: { id: admin, name: '行政支部' },
  })
  expect(result.xuexi).toEqual({ marked: false, points: null, reminded: false })
  expect(result.branch?.numbers).toMatchObject({ week: '2026-W47', onRoll: 4 })
  // Outside the branches: nothing to mark, no branch to stand with.
  expect((await world.call(wu.token, 'showStart', {})).result).toMatchObject({ ...quiet, branch: null, xuexi: null })
  expect((await world.call(chen.token, 'showStart', {})).result.headline).toEqual({
    ...{ closed: 0, staged: 0, blocked: 0, open: 0 },
  })
})

test('sessions of today that expect me, with my own line, in the order of the day', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const { admin, zhao, qian } = school
  const expected = [zhao.id, qian.id]
  const soon = await rows.session({ branchId: admin, startsAt: '2026-11-18T02:30:00Z', expected })
  const over = await rows.session({ branchId: admin, startsAt: '2026-11-17T23:00:00Z', expected })
  const evening = await rows.session({ branchId: admin, startsAt: '2026-11-18T11:00:00Z', expected })
  const startsAt = '2026-11-18T12:00:00Z'
  const cancelled = await rows.session({ branchId: admin, startsAt, expected, cancelledAt: startsAt })
  await rows.session({ branchId: admin, startsAt: '2026-11-18T03:00:00Z', expected: [qian.id] })
  await rows.session({ branchId: admin, startsAt: '2026-11-18T16:00:00Z', expected })
  await rows.session({ branchId: admin, startsAt: '2026-11-17T08:00:00Z', expected })
  await rows.line(soon, qian.id, 'present')
  await rows.line(over, zhao.id, 'excused')
  const { sessions } = (await world.call(zhao.token, 'showStart', {})).result
  expect(sessions.map(({ id, state }) => [id, state])).toEqual([
    [over, 'ended'],
    [soon, 'open'],
    [evening, 'planned'],
    [cancelled, 'cancelled'],
  ])
  expect(sessions[0]).toMatchObject({ myAttendance: 'excused', amExpected: true, branchName: '行政支部' })
  expect(sessions[1]).toMatchObject({
    startsAt: '2026-11-18T02:30:00.000Z',
    myAttendance: null,
    counts: { expected: 2, present: 1, late: 0, excused: 0, absent: 1 },
  })
})

test('shortly before midnight: what one can check in to already, though it starts tomorrow', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const expected = [school.zhao.id]
  const soon = await rows.session({ branchId: school.admin, startsAt: '2026-11-18T16:05:00Z', expected })
  await rows.session({ branchId: school.admin, startsAt: '2026-11-18T18:00:00Z', expected })
  world.setNow('2026-11-18T15:55:00Z')
  const { today, sessions } = (await world.call(school.zhao.token, 'showStart', {})).result
  expect({ today, sessions }).toMatchObject({ today: '2026-11-18', sessions: [{ id: soon, state: 'open' }] })
})

test('my mark of today and the reminder, until it is dismissed', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const { zhao, li, admin } = school
  await world.sql(school.id, 'insert into xuexi_reminders values ($1, $2, $3, $4, $5)', [
    ...[school.id, zhao.id, '2026-11-18', li.id, world.now()],
  ])
  await rows.mark(zhao.id, '2026-11-17', admin)
  const xuexi = async () => (await world.call(zhao.token, 'showStart', {})).result.xuexi
  expect(await xuexi()).toEqual({ marked: false, points: null, reminded: true })
  await world.sql(school.id, 'update xuexi_reminders set dismissed_at = now() where school_id = $1', [school.id])
  await rows.mark(zhao.id, '2026-11-18', admin)
  await world.sql(school.id, `update xuexi_marks set points = 30 where school_id = $1 and day = '2026-11-18'`, [
    school.id,
  ])
  expect(await xuexi()).toEqual({ marked: true, points: 30, reminded: false })
})

test('my measures that are not accepted, the nearest date first, five of them and how many there are', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const { zhao, qian, li, admin } = school
  const findingId = await rows.finding()
  const dates = [null, '2026-12-01', '2026-11-17', '2026-11-18', '2026-11-25', '2026-11-30', '2026-12-24']
  for (const dueOn of dates) await rows.measure({ findingId, dueOn, assigneeId: zhao.id })
  await rows.measure({ findingId, dueOn: '2026-11-01', assigneeId: qian.id })
  const accepted = await rows.measure({ findingId, dueOn: '2026-11-02', assigneeId: zhao.id })
  const back = await rows.measure({ findingId, dueOn: '2026-11-03', assigneeId: zhao.id })
  const mine = { personId: zhao.id, branchId: admin, recordedAt: '2026-11-17T00:00:00Z' }
  const by = { by: li.id, at: '2026-11-17T01:00:00Z' }
  await rows.evidence({ measureId: accepted, ...mine, accepted: by })
  const evidenceId = await rows.evidence({ measureId: back, ...mine, returned: { ...by, reason: '照片看不清' } })
  const { result } = await world.call(zhao.token, 'showStart', {})
  expect(result.measuresTotal).toBe(8)
  expect(result.measures.map(({ dueOn, isOverdue }) => [dueOn, isOverdue])).toEqual([
    ['2026-11-03', true],
    ['2026-11-17', true],
    ['2026-11-18', false],
    ['2026-11-25', false],
    ['2026-11-30', false],
  ])
  expect(result.measures[0]).toMatchObject({
    ...{ id: back, state: 'returned', returnReason: '照片看不清', lastEvidenceId: evidenceId, isMine: true },
    ...{ assigneeName: '赵老师', findingTitle: '问题1', notedDates: [] },
  })
})

test('evidence waits for the secretary who did not hand it in', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const { zhao, li, wang, chen, zhou, admin, arts } = school
  const findingId = await rows.finding()
  const hand = async (personId: number, branchId: number) => {
    const measureId = await rows.measure({ findingId, dueOn: null, assigneeId: personId })
    await rows.evidence({ measureId, personId, branchId, recordedAt: '2026-11-18T00:00:00Z' })
  }
  await hand(zhao.id, admin)
  await hand(li.id, admin)
  await hand(zhou.id, arts)
  const waiting = async (token: string) => (await world.call(token, 'showStart', {})).result.waitingEvidence
  expect(await waiting(li.token)).toBe(1)
  expect(await waiting(wang.token)).toBe(1)
  expect(await waiting(zhao.token)).toBe(0)
  // What the only secretary of a branch hands in waits for the leader.
  expect(await waiting(chen.token)).toBe(1)
  expect((await world.call(chen.token, 'listWaitingEvidence', {})).result.evidence).toHaveLength(1)
})

test('a leader sees how many findings they could close: all accepted, and none of them their own work', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const { zhao, li, chen, admin } = school
  const closable = async (personId: number, by: number) => {
    const findingId = await rows.finding('open')
    const measureId = await rows.measure({ findingId, dueOn: '2026-11-10', assigneeId: personId })
    const accepted = { by, at: '2026-11-12T00:00:00Z' }
    await rows.evidence({ measureId, personId, branchId: admin, recordedAt: '2026-11-11T00:00:00Z', accepted })
  }
  await closable(zhao.id, li.id)
  await closable(chen.id, li.id)
  await closable(zhao.id, chen.id)
  await rows.measure({ findingId: await rows.finding('notDone', '县财政局'), dueOn: null })
  const { result } = await world.call(chen.token, 'showStart', {})
  expect(result).toMatchObject({ closableFindings: 1, headline: { open: 3, blocked: 1 } })
  expect((await world.call(li.token, 'showStart', {})).result).toMatchObject({ closableFindings: 0, headline: null })
})

test('the newest report not read yet: the branch for its secretary, the school for a leader', async () => {
  const school = await world.school()
  const { li, wang, zhao, chen, admin, id } = school
  const add = (week: string, branchId: number, madeAt: string) =>
    world.sql(id, `insert into weekly_reports values ($1, $2, $3, '{}', $4)`, [id, week, branchId, madeAt])
  await add('2026-W45', admin, '2026-11-08T23:00:00Z')
  await add('2026-W46', admin, '2026-11-15T23:00:00Z')
  await add('2026-W46', 0, '2026-11-15T23:00:00Z')
  const unread = async (token: string) => (await world.call(token, 'showStart', {})).result.unreadReport
  expect(await unread(li.token)).toEqual({
    ...{ week: '2026-W46', branchId: admin, title: '行政支部学习与整改周报（11月9日至11月15日）' },
  })
  expect(await unread(chen.token)).toEqual({
    ...{ week: '2026-W46', branchId: null, title: '全校学习与整改周报（11月9日至11月15日）' },
  })
  expect(await unread(zhao.token)).toBeNull()
  expect(await unread(wang.token)).toBeNull()
  await world.sql(id, `insert into weekly_reads values ($1, $2, '2026-W46', $3, now())`, [id, li.id, admin])
  expect(await unread(li.token)).toMatchObject({ week: '2026-W45' })
  // Four weeks later nobody is nagged with it any more.
  world.setNow('2026-12-20T02:00:00Z')
  expect(await unread(li.token)).toBeNull()
})

test('a rival school shows nothing of it', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await rows.session({ branchId: school.admin, startsAt: '2026-11-18T02:30:00Z', expected: [school.zhao.id] })
  const rival = await world.school()
  expect((await world.call(rival.zhao.token, 'showStart', {})).result).toMatchObject({
    ...{ sessions: [], branch: { id: rival.admin, numbers: { sessionsHeld: 0 } } },
  })
})
