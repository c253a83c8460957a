import type { In } from '../../../cloud/contract/calls'
import { giveAccount } from '../setup/accounts'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))

const change = (school: School, input: In<'changePerson'>, by = school.wu) =>
  world.call(by.token, 'changePerson', input)
const membershipsOf = (school: School, personId: number) =>
  world.sql(
    school.id,
    'select branch_id, joined_on, left_on from memberships where school_id = $1 and person_id = $2 order by joined_on',
    [school.id, personId],
  )
const lineOf = async (school: School, personId: number) =>
  (await world.call(school.wu.token, 'listPeople', { withLeft: true })).result.people.find(({ id }) => id === personId)

describe('refused', () => {
  test('anyone but the administrator', async () => {
    const school = await world.school()
    for (const by of [school.zhao, school.li, school.chen])
      expect(await change(school, { personId: school.qian.id, name: '钱' }, by)).toMatchObject({
        status: 403,
        code: 10002,
      })
  })

  test('a person or a branch of another school', async () => {
    const [school, rival] = [await world.school(), await world.school()]
    expect((await change(school, { personId: rival.zhao.id, name: '钱' })).code).toBe(101)
    expect((await change(school, { personId: school.zhao.id, branchId: rival.arts })).code).toBe(101)
    expect(await lineOf(rival, rival.zhao.id)).toMatchObject({ name: '赵老师' })
    expect(await lineOf(school, school.zhao.id)).toMatchObject({ branchId: school.admin })
  })

  test('a name that someone in the branch has: by a new name, by moving, by coming back', async () => {
    const school = await world.school()
    const personId = school.zhao.id
    expect((await change(school, { personId, name: '钱老师' })).code).toBe(10114)
    await world.call(school.wang.token, 'addPerson', {
      ...{ name: '赵老师', branchId: school.arts, roles: ['member'], joinedOn: '2026-01-01' },
    })
    expect((await change(school, { personId, branchId: school.arts })).code).toBe(10114)
    await change(school, { personId, leftOn: '2026-11-01' })
    await change(school, { personId: school.qian.id, name: '赵老师' })
    expect((await change(school, { personId, leftOn: null })).code).toBe(10114)
  })

  test('days that are none or do not fit; nothing is half done', async () => {
    const school = await world.school()
    const personId = school.zhao.id
    for (const days of [
      { leftOn: '2026-02-30' },
      { leftOn: '2025-12-31' },
      { branchId: school.arts, since: '2025-12-31' },
      { branchId: school.arts, since: '2206-01-01' },
    ])
      expect(await change(school, { personId, name: '赵新名', ...days })).toMatchObject({ status: 400, code: 10007 })
    expect(await lineOf(school, personId)).toMatchObject({ name: '赵老师', branchId: school.admin, leftOn: null })
  })

  test('taking away the last administrator who can sign in, by role or by leaving', async () => {
    const school = await world.school()
    await giveAccount(world, school.id, school.wu)
    const personId = school.wu.id
    expect(await change(school, { personId, roles: ['member'] })).toMatchObject({ status: 400, code: 10115 })
    expect((await change(school, { personId, branchId: school.admin, leftOn: '2027-01-31' })).code).toBe(10115)
    await change(school, { personId: school.li.id, roles: ['member', 'admin'] })
    // Named so, but without an account nobody could come in.
    expect((await change(school, { personId, roles: ['member'] })).code).toBe(10115)
    await giveAccount(world, school.id, school.li)
    expect((await change(school, { personId, roles: ['member'] })).status).toBe(200)
    expect((await world.call(school.wu.token, 'listPeople', {})).code).toBe(10002)
  })

  test('two administrators taking each other away at once: one stays', async () => {
    const school = await world.school()
    await change(school, { personId: school.li.id, roles: ['admin'] })
    for (const person of [school.wu, school.li]) await giveAccount(world, school.id, person)
    const answers = await Promise.all([
      change(school, { personId: school.li.id, roles: ['member'] }, school.wu),
      change(school, { personId: school.wu.id, roles: ['member'] }, school.li),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

test('name and roles change, at once for the session that is open', async () => {
  const school = await world.school()
  expect(
    (await change(school, { personId: school.zhao.id, name: '赵　敏', roles: ['member', 'secretary'] })).result,
  ).toEqual({})
  expect(await lineOf(school, school.zhao.id)).toMatchObject({ name: '赵敏', roles: ['member', 'secretary'] })
  expect((await world.call(school.zhao.token, 'listPeople', {})).status).toBe(200)
})

test('a move closes the old membership the day before, and opens the new one', async () => {
  const school = await world.school()
  await change(school, { personId: school.zhao.id, branchId: school.arts, since: '2026-10-01' })
  expect(await membershipsOf(school, school.zhao.id)).toEqual([
    { branch_id: school.admin, joined_on: '2026-01-01', left_on: '2026-09-30' },
    { branch_id: school.arts, joined_on: '2026-10-01', left_on: null },
  ])
  await change(school, { personId: school.qian.id, branchId: school.arts })
  expect(await membershipsOf(school, school.qian.id)).toMatchObject([
    { left_on: '2026-11-17' },
    { branch_id: school.arts, joined_on: '2026-11-18', left_on: null },
  ])
  expect((await world.call(school.qian.token, 'showMe', {})).result.branch).toMatchObject({ id: school.arts })
})

test('a move to come leaves the person where they are until then', async () => {
  const school = await world.school()
  await change(school, { personId: school.zhao.id, branchId: school.arts, since: '2026-12-01' })
  const branch = async () => (await world.call(school.zhao.token, 'showMe', {})).result.branch?.id
  expect(await branch()).toBe(school.admin)
  world.setNow('2026-12-01T02:00:00.000Z')
  expect(await branch()).toBe(school.arts)
})

test('who is in no branch gets into one', async () => {
  const school = await world.school()
  await change(school, { personId: school.wu.id, branchId: school.arts })
  expect(await membershipsOf(school, school.wu.id)).toEqual([
    { branch_id: school.arts, joined_on: '2026-11-18', left_on: null },
  ])
})

test('leaving ends the sessions, from the day after the last day', async () => {
  const school = await world.school()
  await change(school, { personId: school.zhao.id, leftOn: '2026-11-18' })
  await change(school, { personId: school.qian.id, leftOn: '2026-11-17' })
  expect((await world.call(school.zhao.token, 'showMe', {})).status).toBe(200)
  expect((await world.call(school.qian.token, 'showMe', {})).code).toBe(211)
  world.setNow('2026-11-18T16:00:00.000Z')
  expect((await world.call(school.zhao.token, 'showMe', {})).code).toBe(211)
})

test('a leaving that was a mistake is taken back; the person signs in anew', async () => {
  const school = await world.school()
  await change(school, { personId: school.zhao.id, leftOn: '2026-11-17' })
  await change(school, { personId: school.zhao.id, leftOn: null })
  expect(await lineOf(school, school.zhao.id)).toMatchObject({ leftOn: null })
  expect((await world.call(school.zhao.token, 'showMe', {})).code).toBe(211)
})

test('who left comes back to the same branch, and the time away stays', async () => {
  const school = await world.school()
  await change(school, { personId: school.zhao.id, leftOn: '2026-06-30' })
  await change(school, { personId: school.zhao.id, branchId: school.admin, since: '2026-09-01' })
  expect(await membershipsOf(school, school.zhao.id)).toMatchObject([
    { joined_on: '2026-01-01', left_on: '2026-06-30' },
    { joined_on: '2026-09-01', left_on: null },
  ])
})

test('nothing given, nothing changed', async () => {
  const school = await world.school()
  const before = await lineOf(school, school.zhao.id)
  expect((await change(school, { personId: school.zhao.id })).status).toBe(200)
  await change(school, { personId: school.zhao.id, branchId: school.admin, since: '2026-11-01', leftOn: null })
  expect(await lineOf(school, school.zhao.id)).toEqual(before)
})
