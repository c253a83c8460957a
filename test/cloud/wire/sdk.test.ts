import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { giveAccount } from '../setup/accounts'
import type { School } from '../setup/school'
import { startWeixin, type WeixinStub } from '../setup/weixinStub'
import { openWorld, type World } from '../setup/world'
import { phoneWith } from './phoneWith'

let world: World
let school: School
let weixin: WeixinStub
let serverURL: string
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sdk-'))
// The SDK as it is published, and the part of it that the phone carries (config/sdk).
const whole = path.resolve(__dirname, '../../../node_modules/leancloud-storage')
const small = path.join(folder, 'small.cjs')

beforeAll(async () => {
  execFileSync(process.execPath, [path.join(__dirname, 'smallSdk.cjs'), small])
  weixin = await startWeixin()
  world = await openWorld(weixin.env)
  await world.server.listen({ port: 0, host: '127.0.0.1' })
  serverURL = `http://127.0.0.1:${(world.server.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await world.close()
  await weixin.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['whole', whole],
  ['small', small],
])('the %s SDK', (_, sdk) => {
  const onPhone = (script: string) => phoneWith(sdk, serverURL, script)

  beforeAll(async () => {
    school = await world.school()
  })

  test('login, then calls without data, with data and with an error that carries data', async () => {
    const { username, password } = await giveAccount(world, school.id, school.wu)
    const told = await onPhone(`
      const nobody = await said(run('showMe'))
      const user = await AV.User.logIn(${JSON.stringify(username)}, ${JSON.stringify(password)})
      return {
        nobody,
        id: user.id,
        token: typeof user.getSessionToken(),
        authData: user.get('authData'),
        me: await said(run('showMe')),
        people: await said(run('listPeople', { text: '李', branchId: undefined })),
        wrong: await said(run('listPeople', { text: 5 })),
        written: await said(run('addBranch', { name: '理科支部', requestId: '0f8fad5b-d9cb-469f-a165-70867728950e' })),
        noSuch: await said(run('noSuchCall')),
        clock: (await AV.Cloud.getServerDate()).toISOString(),
      }`)
    expect(told.nobody).toMatchObject({ isError: true, code: 211, rawMessage: expect.stringContaining('登录已过期') })
    expect(told).toMatchObject({
      id: String(school.wu.id),
      token: 'string',
      authData: {},
      clock: world.now().toISOString(),
    })
    expect(told.me).toMatchObject({ id: school.wu.id, name: '吴管理员', roles: ['admin'] })
    expect(told.people).toMatchObject({ people: [{ name: '李书记', branchName: '行政支部' }] })
    expect(told.wrong).toEqual({
      isError: true,
      code: 10001,
      rawMessage: expect.stringContaining('请检查后再提交'),
      data: { at: '/text', rule: 'type' },
    })
    expect(told.written).toEqual({
      branchId: expect.any(Number),
      receipt: expect.stringMatching(/^R\d{6,}$/),
      receivedAt: world.now().toISOString(),
    })
    expect(told.noSuch).toMatchObject({ isError: true, code: 1 })
  })

  test('a wrong password is an error with its sentence, and the user of before stays', async () => {
    const { username, password } = await giveAccount(world, school.id, school.zhou)
    const told = await onPhone(`
      await AV.User.logIn(${JSON.stringify(username)}, ${JSON.stringify(password)})
      const wrong = await said(AV.User.logIn(${JSON.stringify(username)}, 'not-the-one-1'))
      return { wrong, me: await said(run('showMe')) }`)
    expect(told.wrong).toMatchObject({ isError: true, code: 210, rawMessage: '用户名或密码不对。请核对后再试。' })
    expect(told.me).toMatchObject({ name: '周老师' })
  })

  test('become keeps the session; a token that is none does not', async () => {
    await giveAccount(world, school.id, school.li)
    const told = await onPhone(`
      const user = await AV.User.become(${JSON.stringify(school.li.token)})
      const me = await said(run('showMe'))
      const isSignedIn = await AV.User.current().isAuthenticated()
      const stranger = await said(AV.User.become('no-such-token'))
      return { kept: user.getSessionToken() === ${JSON.stringify(school.li.token)}, me, isSignedIn, stranger }`)
    expect(told).toMatchObject({ kept: true, me: { name: '李书记' }, isSignedIn: true })
    expect(told.stranger).toMatchObject({ isError: true, code: 211 })
  })

  test('an expired session is 211 on every call, and signing in again mends it', async () => {
    const fresh = await world.school()
    const { username, password } = await giveAccount(world, fresh.id, fresh.zhao)
    const told = await onPhone(`
      const logIn = () => AV.User.logIn(${JSON.stringify(username)}, ${JSON.stringify(password)})
      await logIn()
      await run('signOut', { requestId: '0f8fad5b-d9cb-469f-a165-70867728950f' })
      const ended = await said(run('showMe'))
      const isSignedIn = await AV.User.current().isAuthenticated()
      await logIn()
      return { ended, isSignedIn, me: await said(run('showMe')) }`)
    expect(told.ended).toMatchObject({ isError: true, code: 211 })
    expect(told).toMatchObject({ isSignedIn: false, me: { name: '赵老师' } })
  })

  test('a new token and a new password keep the phone signed in', async () => {
    const fresh = await world.school()
    const { username, password } = await giveAccount(world, fresh.id, fresh.zhao)
    const told = await onPhone(`
      const user = await AV.User.logIn(${JSON.stringify(username)}, ${JSON.stringify(password)})
      const first = user.getSessionToken()
      await user.refreshSessionToken()
      const second = user.getSessionToken()
      const me = await said(run('showMe'))
      await user.updatePassword(${JSON.stringify(password)}, 'Better-2027')
      return { isNew: first !== second && second !== user.getSessionToken(), me, after: await said(run('showMe')) }`)
    expect(told).toMatchObject({ isNew: true, me: { name: '赵老师' }, after: { name: '赵老师' } })
  })

  test("WeChat's sign-in through the SDK keeps no one-time code; signing up is closed", async () => {
    const fresh = await world.school()
    const openid = `o-sdk-${process.pid}-${Date.now()}`
    await world.sql(fresh.id, 'insert into accounts (school_id, person_id, openid) values ($1, $2, $3)', [
      fresh.id,
      fresh.qian.id,
      openid,
    ])
    const code = weixin.code(openid)
    const told = await onPhone(`
      const closed = await said(new AV.User().setUsername('neu').setPassword('Right-2026').signUp())
      const user = await AV.User.loginWithMiniApp({ provider: 'lc_weapp', authData: { code: ${JSON.stringify(code)} } })
      return { closed, me: await said(run('showMe')), stored: JSON.stringify(user.toFullJSON()) }`)
    expect(told.closed).toMatchObject({ isError: true, code: 10105 })
    expect(told.me).toMatchObject({ name: '钱老师' })
    expect(told.stored).not.toContain(code)
  })
})
