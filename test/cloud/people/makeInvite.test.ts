import type { In } from '../../../cloud/contract/calls'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const make = (token: string, branchId: number, over: Partial<In<'makeInvite'>> = {}) =>
  world.call(token, 'makeInvite', { branchId, seats: 30, days: 7, ...over })

test('refused: members and leaders, and a branch out of reach', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  for (const { token } of [school.zhao, school.chen])
    expect(await make(token, school.admin)).toMatchObject({ status: 403, code: 10002 })
  expect(await make(school.li.token, school.arts)).toMatchObject({ status: 404, code: 101 })
  expect(await make(school.wu.token, rival.admin)).toMatchObject({ status: 404, code: 101 })
  const found = await world.sql(rival.id, 'select 1 from invites where school_id = $1', [rival.id])
  expect(found).toEqual([])
})

test('refused: no seat, too many, no day, too long', async () => {
  const school = await world.school()
  for (const over of [{ seats: 0 }, { seats: 501 }, { seats: 1.5 }, { days: 0 }, { days: 31 }])
    expect((await make(school.li.token, school.admin, over)).code).toBe(10001)
})

test('a code that can be read out, for the days asked', async () => {
  const school = await world.school()
  const { result } = await make(school.li.token, school.admin)
  expect(result.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  expect(result.expiresAt).toBe('2026-11-25T02:00:00.000Z')
  expect((await make(school.wu.token, school.arts)).status).toBe(200)
})

test('no two codes are the same', async () => {
  const school = await world.school()
  const codes = new Set<string>()
  for (let n = 0; n < 50; n += 1) codes.add((await make(school.li.token, school.admin)).result.code)
  expect(codes.size).toBe(50)
})
