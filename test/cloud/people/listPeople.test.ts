import { giveAccount } from '../setup/accounts'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))

const namesOf = async (token: string, input: Parameters<typeof world.call<'listPeople'>>[2] = {}) =>
  (await world.call(token, 'listPeople', input)).result.people.map(({ name }) => name)

test('refused: members and leaders; a branch out of reach is not there', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  for (const { token } of [school.zhao, school.chen])
    expect(await world.call(token, 'listPeople', {})).toMatchObject({ status: 403, code: 10002 })
  for (const [token, branchId] of [
    [school.li.token, school.arts],
    [school.wu.token, rival.admin],
    [school.wu.token, 999_999_999],
  ] as const)
    expect(await world.call(token, 'listPeople', { branchId })).toMatchObject({ status: 404, code: 101 })
})

test('a secretary sees the own branch, the administrator the school and who is in no branch', async () => {
  const school = await world.school()
  expect(await namesOf(school.li.token)).toEqual(['李书记', '赵老师', '钱老师', '陈校长'])
  expect(await namesOf(school.li.token, { branchId: school.admin })).toHaveLength(4)
  expect(await namesOf(school.wu.token)).toEqual([
    '李书记',
    '赵老师',
    '钱老师',
    '陈校长',
    '王书记',
    '周老师',
    '吴管理员',
  ])
  expect(await namesOf(school.wu.token, { branchId: school.arts })).toEqual(['王书记', '周老师'])
})

test('a line says all there is of a person, and whether they have joined', async () => {
  const school = await world.school()
  await giveAccount(world, school.id, school.li)
  const { people } = (await world.call(school.wu.token, 'listPeople', {})).result
  expect(people[0]).toEqual({
    id: school.li.id,
    name: '李书记',
    branchId: school.admin,
    branchName: '行政支部',
    roles: ['member', 'secretary'],
    joinedOn: '2026-01-01',
    leftOn: null,
    hasAccount: true,
  })
  expect(people.at(-1)).toMatchObject({ name: '吴管理员', branchId: null, branchName: null, hasAccount: false })
})

test('text finds a part of a name, and is no pattern', async () => {
  const { wu } = await world.school()
  expect(await namesOf(wu.token, { text: '书记' })).toEqual(['李书记', '王书记'])
  expect(await namesOf(wu.token, { text: ' 赵 ' })).toEqual(['赵老师'])
  for (const text of ['%', '_', "'", '\\', '.*']) expect(await namesOf(wu.token, { text })).toEqual([])
})

test('who has left is shown when asked for, from the day after', async () => {
  const { wu, li, zhao } = await world.school()
  await world.call(wu.token, 'changePerson', { personId: zhao.id, leftOn: '2026-11-18' })
  expect(await namesOf(li.token)).toContain('赵老师')
  world.setNow('2026-11-18T16:00:00.000Z')
  expect(await namesOf(li.token)).not.toContain('赵老师')
  const { people } = (await world.call(li.token, 'listPeople', { withLeft: true, text: '赵' })).result
  expect(people).toMatchObject([{ name: '赵老师', leftOn: '2026-11-18', branchName: '行政支部' }])
})

test('who moved stands once: in the new branch, and as having left in the old one', async () => {
  const school = await world.school()
  const { wu, li, wang, zhao, arts } = school
  await world.call(wu.token, 'changePerson', { personId: zhao.id, branchId: arts, since: '2026-10-01' })
  expect(await namesOf(li.token)).not.toContain('赵老师')
  expect(await namesOf(wang.token)).toContain('赵老师')
  const all = (await world.call(wu.token, 'listPeople', { withLeft: true, text: '赵' })).result.people
  expect(all).toMatchObject([{ branchName: '文科支部', joinedOn: '2026-10-01', leftOn: null }])
  const old = (await world.call(li.token, 'listPeople', { withLeft: true, text: '赵' })).result.people
  expect(old).toMatchObject([{ branchName: '行政支部', joinedOn: '2026-01-01', leftOn: '2026-09-30' }])
})
