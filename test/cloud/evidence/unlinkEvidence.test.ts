import { openWorld, type World } from '../setup/world'
import { schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('taken back from either side by who may review it; the row stays, and the question comes back', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao, zhou }) => ({ '1.1': zhao, '4.1': zhou }))
  const own = await submit(world, school.zhao, ledger.measures['1.1'])
  const theirs = await submit(world, school.zhou, ledger.measures['4.1'])
  const rival = await world.school()
  const unlink = (token: string, evidenceId: number, otherId: number) =>
    world.call(token, 'unlinkEvidence', { evidenceId, otherId })
  await world.call(school.li.token, 'linkEvidence', { evidenceId: own, otherId: theirs, reason: '同一次活动' })

  expect(await unlink(school.zhao.token, own, theirs)).toMatchObject({ status: 403, code: 10002 })
  expect(await unlink(school.wang.token, own, theirs)).toMatchObject({ status: 404, code: 101 })
  expect(await unlink(rival.li.token, own, theirs)).toMatchObject({ status: 404, code: 101 })
  expect((await unlink(school.wang.token, theirs, own)).status).toBe(200)
  expect(await unlink(school.wang.token, theirs, own)).toMatchObject({ status: 404, code: 101 })

  expect((await world.call(school.li.token, 'findAlike', { evidenceId: own })).result.alike).toMatchObject([
    { id: theirs },
  ])
  const rows = await world.sql(school.id, 'select undone_by from evidence_links where school_id = $1', [school.id])
  expect(rows).toEqual([{ undone_by: school.wang.id }])
  await world.call(school.li.token, 'linkEvidence', { evidenceId: own, otherId: theirs, reason: '还是同一次' })
  expect((await world.call(school.li.token, 'findAlike', { evidenceId: own })).result.alike).toEqual([])
})
