import { giveAccount } from '../setup/accounts'
import { rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const count = async (school: School, table: string, column = 'person_id') =>
  (
    await world.sql(school.id, `select 1 from ${table} where school_id = $1 and ${column} = $2`, [
      school.id,
      school.zhao.id,
    ])
  ).length

test('refused: the last administrator who can sign in, and a demo account', async () => {
  const school = await world.school()
  await giveAccount(world, school.id, school.wu)
  expect((await world.call(school.wu.token, 'closeAccount', {})).code).toBe(10115)
  expect((await world.call(school.wu.token, 'showMe', {})).status).toBe(200)
  await world.sql(school.id, 'update schools set is_demo = true where school_id = $1', [school.id])
  expect((await world.call(school.zhao.token, 'closeAccount', {})).code).toBe(10905)
  expect((await world.call(school.zhao.token, 'showMe', {})).status).toBe(200)
})

test('account, sessions, marks, consents and what was written in my name go; the register stays without it', async () => {
  const school = await world.school()
  const { zhao, admin, li, wu } = school
  const rows = rowsOf(world, school)
  await giveAccount(world, school.id, zhao)
  await rows.mark(zhao.id, '2026-11-17', admin)
  const sessionId = await rows.session({ branchId: admin, startsAt: '2026-11-18T01:00:00Z', expected: [zhao.id] })
  await rows.line(sessionId, zhao.id, 'present')
  await world.call(zhao.token, 'giveConsent', { purpose: 'xuexi' })
  const complaint = { kind: 'suggestion', to: 'branch', text: '会议室太冷', nameless: false } as const
  await world.call(zhao.token, 'addComplaint', complaint)
  expect((await world.call(zhao.token, 'closeAccount', {})).status).toBe(200)

  expect((await world.call(zhao.token, 'showMe', {})).code).toBe(211)
  for (const table of ['accounts', 'sessions', 'xuexi_marks', 'consents', 'complaints'])
    expect({ [table]: await count(school, table) }).toEqual({ [table]: 0 })
  const { result } = await world.call(li.token, 'showRegister', { sessionId })
  expect(result.lines.map(({ name, attendance }) => [name, attendance])).toEqual([['已注销', 'present']])
  const [{ left_on }] = await world.sql(
    school.id,
    'select left_on from memberships where school_id = $1 and person_id = $2',
    [school.id, zhao.id],
  )
  expect(left_on).toBe('2026-11-18')
  const everything = await world.call(wu.token, 'listPeople', { withLeft: true })
  expect(everything.result.people.map(({ name }) => name)).not.toContain('已注销')
  const audits = await world.sql<{ input: object }>(
    school.id,
    "select input from audits where school_id = $1 and person_id = $2 and call <> 'closeAccount'",
    [school.id, zhao.id],
  )
  expect(audits).toEqual([{ input: {} }])
})

test('nobody takes the empty place: neither the old name nor the new one joins', async () => {
  const school = await world.school()
  await world.call(school.zhao.token, 'closeAccount', {})
  const { result } = await world.call(school.li.token, 'makeInvite', { branchId: school.admin, seats: 2, days: 1 })
  for (const name of ['赵老师', '已注销']) {
    const joining = { inviteCode: result.code, name, username: `u-${school.id}`, password: 'Right-2026' }
    expect((await world.call(null, 'joinBranch', joining)).code).toBe(10109)
  }
})

test('who still has the old roster on the screen brings nobody back', async () => {
  const { id, wu, zhao } = await world.school()
  await world.call(zhao.token, 'closeAccount', {})
  for (const change of [{ name: '赵小明' }, { leftOn: null }])
    expect(await world.call(wu.token, 'changePerson', { personId: zhao.id, ...change })).toMatchObject({ status: 404 })
  expect(await world.sql(id, 'select name from people where person_id = $1', [zhao.id])).toEqual([{ name: '已注销' }])
})

test('others stay as they are, in this school and in the rival one', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  await world.call(school.zhao.token, 'closeAccount', {})
  for (const { token, name } of [school.qian, rival.zhao])
    expect((await world.call(token, 'showMe', {})).result.name).toBe(name)
})
