import { makeLedger } from '../rectification/ledger'
import { rowsOf } from '../setup/rows'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('all kinds, counted, mine only', async () => {
  const school = await world.school()
  const rows = rowsOf(world, school)
  await rows.mark(school.zhao.id, '2026-11-17', school.admin)
  await rows.mark(school.qian.id, '2026-11-17', school.admin)
  const startsAt = '2026-11-17T06:00:00Z'
  await rows.session({ branchId: school.admin, startsAt, expected: [school.zhao.id, school.qian.id] })
  await world.call(school.zhao.token, 'giveConsent', { purpose: 'xuexi' })
  const { result } = await world.call(school.zhao.token, 'showMyData', {})
  const counts = Object.fromEntries(result.kept.map(({ title, count }) => [title, count]))
  expect(counts).toEqual({
    姓名和身份: 1,
    所在支部: 1,
    账号和登录: 1,
    签到和请假: 1,
    学习强国标记: 1,
    整改佐证说明: 0,
    佐证照片: 0,
    台账经办: 0,
    支部经办: 0,
    '投诉、建议和更正': 0,
    同意记录: 1,
    微信提醒: 0,
    操作记录: 1,
  })
})

test('what a secretary did in the ledger counts too', async () => {
  const school = await world.school()
  const ledger = await makeLedger(world, school)
  const edit = { findingId: ledger.findings['1'], department: '教务处', reason: '分工有变' }
  expect((await world.call(school.li.token, 'editFinding', edit)).status).toBe(200)
  const countOf = async (token: string) =>
    (await world.call(token, 'showMyData', {})).result.kept.find(({ title }) => title === '台账经办')?.count
  expect(await countOf(school.li.token)).toBe(1)
  expect(await countOf(school.wang.token)).toBe(0)
})
