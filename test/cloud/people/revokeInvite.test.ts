import type { School, TestPerson } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function inviteOf(by: TestPerson, branchId: number) {
  await world.call(by.token, 'makeInvite', { branchId, seats: 2, days: 7 })
  return (await world.call(by.token, 'listInvites', {})).result.invites[0]
}
const usable = async (school: School) =>
  (await world.call(school.wu.token, 'listInvites', {})).result.invites.filter(({ isUsable }) => isUsable).length

test('refused: members and leaders; one of another branch or school is not there', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  const { id } = await inviteOf(school.wang, school.arts)
  for (const { token } of [school.zhao, school.chen])
    expect((await world.call(token, 'revokeInvite', { inviteId: id })).code).toBe(10002)
  for (const { token } of [school.li, rival.wu, rival.wang])
    expect(await world.call(token, 'revokeInvite', { inviteId: id })).toMatchObject({ status: 404, code: 101 })
  expect(await usable(school)).toBe(1)
})

test('a revoked code opens nothing; revoking it again is the same', async () => {
  const school = await world.school()
  const { id, code } = await inviteOf(school.li, school.admin)
  for (const by of [school.li, school.wu])
    expect((await world.call(by.token, 'revokeInvite', { inviteId: id })).result).toEqual({})
  expect(await usable(school)).toBe(0)
  const joiner = { inviteCode: code, name: '赵老师', username: 'never-made', password: 'Right-2026' }
  expect((await world.call(null, 'joinBranch', joiner)).code).toBe(10108)
})
