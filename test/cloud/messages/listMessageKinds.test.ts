import type { School } from '../setup/school'
import { startWeixin, type WeixinStub } from '../setup/weixinStub'
import { openWorld, type World } from '../setup/world'
import { templateEnv } from './templates'

let weixin: WeixinStub
let world: World
let school: School
beforeAll(async () => {
  weixin = await startWeixin()
  const { WEIXIN_TEMPLATE_SESSION_SOON, WEIXIN_TEMPLATE_WEEKLY_READY } = templateEnv
  world = await openWorld({ ...weixin.env, WEIXIN_TEMPLATE_SESSION_SOON, WEIXIN_TEMPLATE_WEEKLY_READY })
  school = await world.school()
})
afterAll(async () => {
  await world.close()
  await weixin.close()
})

test('nobody without a session', async () => {
  expect(await world.call(null, 'listMessageKinds', {})).toMatchObject({ status: 401, code: 211 })
})

test('who has no WeChat bound is asked about nothing', async () => {
  expect((await world.call(school.zhao.token, 'listMessageKinds', {})).result).toEqual({ kinds: [] })
})

test('with a WeChat: the kinds whose template is set, and no others', async () => {
  await world.sql(school.id, 'insert into accounts (school_id, person_id, openid) values ($1, $2, $3)', [
    school.id,
    school.li.id,
    `o-kinds-${school.id}`,
  ])
  expect((await world.call(school.li.token, 'listMessageKinds', {})).result).toEqual({
    kinds: [
      { kind: 'sessionSoon', templateId: 'T-soon' },
      { kind: 'weeklyReady', templateId: 'T-weekly' },
    ],
  })
})

test('templates without WeChat are nothing', async () => {
  const bare = await openWorld(templateEnv)
  const { li } = await bare.school()
  expect((await bare.call(li.token, 'listMessageKinds', {})).result).toEqual({ kinds: [] })
  await bare.close()
})
