import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const count = async (schoolId: number) =>
  (await world.sql(schoolId, 'select 1 from xuexi_marks where school_id = $1', [schoolId])).length

test('a day that does not exist is refused', async () => {
  const { zhao, wu } = await world.school()
  expect(await world.call(zhao.token, 'unmarkXuexi', { day: '2026-02-30' })).toMatchObject({ status: 400, code: 10007 })
  expect(await world.call(wu.token, 'unmarkXuexi', { day: '2026-11-18' })).toMatchObject({ status: 403, code: 10002 })
})

test('a mark can be taken back however old it is, twice without harm, and the audit keeps it', async () => {
  const { id, zhao } = await world.school()
  const day = '2026-11-18'
  await world.call(zhao.token, 'markXuexi', { day, points: 12 })
  world.setNow('2027-01-20T02:00:00.000Z')
  expect(await world.call(zhao.token, 'unmarkXuexi', { day })).toMatchObject({ status: 200, result: {} })
  expect(await world.call(zhao.token, 'unmarkXuexi', { day })).toMatchObject({ status: 200, result: {} })
  expect(await count(id)).toBe(0)
  const kept = await world.sql(id, `select call, input from audits where school_id = $1 order by audit_id limit 2`, [
    id,
  ])
  expect(kept).toEqual([
    { call: 'markXuexi', input: { day, points: 12 } },
    { call: 'unmarkXuexi', input: { day } },
  ])
})

test('only my own mark goes: not a colleague’s, not the rival’s', async () => {
  const { id, zhao, qian } = await world.school()
  const rival = await world.school()
  for (const who of [qian, rival.zhao]) await world.call(who.token, 'markXuexi', { day: '2026-11-18' })
  await world.call(zhao.token, 'unmarkXuexi', { day: '2026-11-18' })
  expect([await count(id), await count(rival.id)]).toEqual([1, 1])
})
