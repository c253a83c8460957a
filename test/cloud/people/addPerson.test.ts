import type { In } from '../../../cloud/contract/calls'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const zheng = (school: School, over: Partial<In<'addPerson'>> = {}): In<'addPerson'> => ({
  name: '郑新人',
  branchId: school.admin,
  roles: ['member'],
  joinedOn: '2026-11-01',
  ...over,
})

describe('refused', () => {
  test('members and leaders', async () => {
    const school = await world.school()
    for (const { token } of [school.zhao, school.chen])
      expect(await world.call(token, 'addPerson', zheng(school))).toMatchObject({ status: 403, code: 10002 })
  })

  test('a secretary giving more than membership', async () => {
    const school = await world.school()
    for (const roles of [['secretary'], ['member', 'admin'], ['leader']] as In<'addPerson'>['roles'][])
      expect((await world.call(school.li.token, 'addPerson', zheng(school, { roles }))).code).toBe(10002)
  })

  test('a branch out of reach', async () => {
    const [school, rival] = [await world.school(), await world.school()]
    const into = (token: string, branchId: number) => world.call(token, 'addPerson', zheng(school, { branchId }))
    expect((await into(school.li.token, school.arts)).code).toBe(101)
    expect((await into(school.wu.token, rival.admin)).code).toBe(101)
  })

  test('a name that someone in the branch has', async () => {
    const school = await world.school()
    for (const name of ['赵老师', '赵　老师'])
      expect((await world.call(school.li.token, 'addPerson', zheng(school, { name }))).code).toBe(10114)
  })

  test('a day that is none or far off, a name that is none, no role or one twice', async () => {
    const school = await world.school()
    for (const joinedOn of ['2026-02-30', '2206-11-01', '1800-01-01'])
      expect((await world.call(school.wu.token, 'addPerson', zheng(school, { joinedOn }))).code).toBe(10007)
    const bad: Partial<In<'addPerson'>>[] = [
      { joinedOn: '2026-13-01' },
      { name: '' },
      { name: ' 郑' },
      { name: '\u200b' },
      { name: '长'.repeat(21) },
      { roles: [] },
      { roles: ['member', 'member'] },
      { roles: ['owner' as 'member'] },
    ]
    for (const over of bad)
      expect((await world.call(school.wu.token, 'addPerson', zheng(school, over))).code).toBe(10001)
    expect(await world.sql(school.id, 'select 1 from people where school_id = $1', [school.id])).toHaveLength(7)
  })
})

test('a secretary adds a member to the own branch', async () => {
  const school = await world.school()
  const { result } = await world.call(school.li.token, 'addPerson', zheng(school, { name: '郑　新人' }))
  const { people } = (await world.call(school.li.token, 'listPeople', { text: '郑' })).result
  expect(people).toMatchObject([
    {
      id: result.personId,
      name: '郑新人',
      branchId: school.admin,
      roles: ['member'],
      joinedOn: '2026-11-01',
      leftOn: null,
    },
  ])
})

test('the administrator adds anyone anywhere in the school; a long name fits', async () => {
  const school = await world.school()
  const over = { name: '长'.repeat(20), branchId: school.arts, roles: ['leader', 'admin'] } satisfies Partial<
    In<'addPerson'>
  >
  expect((await world.call(school.wu.token, 'addPerson', zheng(school, over))).status).toBe(200)
  const { people } = (await world.call(school.wu.token, 'listPeople', { text: '长长' })).result
  expect(people).toMatchObject([{ branchName: '文科支部', roles: ['leader', 'admin'] }])
})

test('a name is free in another branch, and again when its holder has left', async () => {
  const school = await world.school()
  const zhao = zheng(school, { name: '赵老师' })
  expect((await world.call(school.wu.token, 'addPerson', { ...zhao, branchId: school.arts })).status).toBe(200)
  await world.call(school.wu.token, 'changePerson', { personId: school.zhao.id, leftOn: '2026-11-17' })
  expect((await world.call(school.li.token, 'addPerson', zhao)).status).toBe(200)
})
