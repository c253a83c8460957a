import { openWorld, type World } from '../setup/world'
import { schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function twoOfOne() {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao, zhou }) => ({ '1.1': zhao, '4.1': zhou }))
  const own = await submit(world, school.zhao, ledger.measures['1.1'])
  const theirs = await submit(world, school.zhou, ledger.measures['4.1'])
  return { school, ledger, own, theirs }
}
const reason = '同一次党员大会，两个问题都涉及'

test('not by a member, nor for another branch’s evidence, one’s own, or the same measure’s', async () => {
  const { school, ledger, own, theirs } = await twoOfOne()
  const link = (token: string, evidenceId: number, otherId: number, why = reason) =>
    world.call(token, 'linkEvidence', { evidenceId, otherId, reason: why })
  expect(await link(school.zhao.token, own, theirs)).toMatchObject({ status: 403, code: 10002 })
  expect(await link(school.li.token, theirs, own)).toMatchObject({ status: 404, code: 101 })
  expect(await link(school.li.token, own, own)).toMatchObject({ status: 400, code: 10001 })
  expect(await link(school.li.token, own, theirs, '　 ')).toMatchObject({ status: 400, code: 10001 })
  const rival = await twoOfOne()
  expect(await link(school.li.token, own, rival.own)).toMatchObject({ status: 404, code: 101 })
  expect(await link(rival.school.li.token, own, theirs)).toMatchObject({ status: 404, code: 101 })
  await world.call(school.li.token, 'returnEvidence', { evidenceId: own, reason: '请补充说明' })
  expect(await link(school.li.token, own, theirs)).toMatchObject({ status: 400, code: 10606 })
  expect(
    await world.call(school.zhao.token, 'listMeasureEvidence', { measureId: ledger.measures['1.1'] }),
  ).toMatchObject({
    result: { evidence: [{ links: [] }] },
  })
})

test('shown with its reason on both, once, and not asked again', async () => {
  const { school, ledger, own, theirs } = await twoOfOne()
  const ask = async () => (await world.call(school.li.token, 'findAlike', { evidenceId: own })).result.alike
  expect(await ask()).toMatchObject([{ id: theirs }])
  const link = (evidenceId: number, otherId: number, token: string, why: string) =>
    world.call(token, 'linkEvidence', { evidenceId, otherId, reason: why })
  expect((await link(own, theirs, school.li.token, reason)).status).toBe(200)
  expect((await link(theirs, own, school.chen.token, '再说一次')).status).toBe(200)
  expect(await ask()).toEqual([])

  const links = async (token: string, measure: string) => {
    const { result } = await world.call(token, 'listMeasureEvidence', { measureId: ledger.measures[measure] })
    return result.evidence[0].links
  }
  expect(await links(school.zhao.token, '1.1')).toEqual([
    {
      ...{ evidenceId: theirs, measureId: ledger.measures['4.1'], measureText: '逐级请示', reason },
      ...{ findingId: ledger.findings['4'], findingTitle: '绩效工资未拨付' },
    },
  ])
  expect(await links(school.zhou.token, '4.1')).toMatchObject([{ evidenceId: own, reason }])
  const waiting = await world.call(school.wang.token, 'listWaitingEvidence', {})
  expect(waiting.result.evidence).toMatchObject([{ id: theirs, links: [{ evidenceId: own }] }])
})
