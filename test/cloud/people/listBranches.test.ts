import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test("everyone sees the school's branches in roster order, with who is there today", async () => {
  const school = await world.school()
  const { wu, zhao, admin, arts } = school
  const { result: made } = await world.call(wu.token, 'addBranch', { name: '理科支部' })
  await world.call(wu.token, 'changePerson', { personId: zhao.id, leftOn: '2026-11-17' })
  await world.call(wu.token, 'changePerson', { personId: school.qian.id, leftOn: '2026-11-18' })
  for (const { token } of [school.qian, school.li, school.chen, wu])
    expect((await world.call(token, 'listBranches', {})).result.branches).toEqual([
      { id: admin, name: '行政支部', people: 3 },
      { id: arts, name: '文科支部', people: 2 },
      { id: made.branchId, name: '理科支部', people: 0 },
    ])
})

test('the branches of another school are not among them', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  await world.call(rival.wu.token, 'addBranch', { name: '别校支部' })
  const names = (await world.call(school.wu.token, 'listBranches', {})).result.branches.map(({ name }) => name)
  expect(names).toEqual(['行政支部', '文科支部'])
})
