import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: an empty name, a name that is there, and anyone but the administrator', async () => {
  const { wu, li, chen } = await world.school()
  for (const name of ['', ' ', '　', '长'.repeat(31), '两\n行'])
    expect(await world.call(wu.token, 'addBranch', { name })).toMatchObject({ status: 400, code: 10001 })
  for (const name of ['行政支部', ' 行政支部 '])
    expect(await world.call(wu.token, 'addBranch', { name })).toMatchObject({ status: 400, code: 10117 })
  for (const { token } of [li, chen])
    expect(await world.call(token, 'addBranch', { name: '理科支部' })).toMatchObject({ status: 403, code: 10002 })
})

test('a new branch stands last; another school may have one of the same name', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  for (const { wu } of [school, rival]) {
    const { result } = await world.call(wu.token, 'addBranch', { name: ' 理科支部 ' })
    const { branches } = (await world.call(wu.token, 'listBranches', {})).result
    expect(branches.at(-1)).toEqual({ id: result.branchId, name: '理科支部', people: 0 })
  }
})
