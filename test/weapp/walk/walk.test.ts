import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { startWeixin, type WeixinStub } from '../../cloud/setup/weixinStub'
import { CHROMIUM } from '../../stand/chromium.cjs'
import { buildIfMissing, type Call, openServer, root, type Server } from '../../stand/server.cjs'
import type { Driver } from '../harness/driver'
import { launch } from '../harness/launch'
import type { LaunchOptions } from '../harness/options'
import { builtPort } from './builtPort'
import { firstDrawings, largestFirstDrawing } from './firstDrawings'
import { until, untilCount } from './hands'

const output = path.join(root, 'test/output/weapp')
// On the roster and expected today, but with no account yet.
const name = '钱方塘'
const theme = '理论学习：办好人民满意的教育'
const note = '已整改到位，附现场照片。'
const chosen = ['wxfile://tmp/a.jpg', 'wxfile://tmp/b.jpg']
const faces = 'text=照片里有学生的脸吗？能不拍就不拍，或先遮一下。'

interface Start {
  today: string
  sessions: { id: number; theme: string; myAttendance: string | null }[]
}
interface Register {
  lines: { name: string; attendance: string; enteredBy: string | null }[]
}

let server: Server
let weixin: WeixinStub
let app: Driver
let li: Call
let scanned = ''

const photo = (background: string) =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer()

async function shot(file: string): Promise<void> {
  if (fs.existsSync(CHROMIUM)) await app.screenshot(path.join(output, `${file}.png`), { fullPage: true })
}

async function sessionNow(): Promise<Start['sessions'][number]> {
  const { sessions } = await li<Start>('showStart')
  const found = sessions.find((session) => session.theme === theme)
  if (!found) throw new Error('the demo has no session today')
  return found
}

beforeAll(async () => {
  buildIfMissing('weapp', { SERVER_URL: 'http://127.0.0.1:21790' })
  const dist = path.join(root, 'dist/weapp')
  weixin = await startWeixin()
  server = await openServer({ port: builtPort(dist), env: weixin.env })
  li = await server.signIn('li')
  await start({ files: { [chosen[0]]: await photo('#6a7f8f'), [chosen[1]]: await photo('#8f6a6a') } })
}, 240_000)

/** The program from its beginning; with what an earlier run left on the phone, as after it was killed. */
async function start(left: Pick<LaunchOptions, 'files' | 'storage'>): Promise<void> {
  app = await launch({
    dist: path.join(root, 'dist/weapp'),
    renderer: fs.existsSync(CHROMIUM) ? 'chromium' : 'jsdom',
    viewport: { width: 375, height: 667 },
    ...left,
    mocks: {
      login: () => weixin.code('openid-of-qian'),
      chooseMedia: () => chosen,
      scanCode: () => scanned,
    },
  })
}

/** WeChat clears temporary files away; what was copied to the user's files stays. */
async function killAndStart(): Promise<void> {
  const storage = app.storage()
  const kept = app.files.paths.filter((name) => name.startsWith('wxfile://usr/'))
  const files = Object.fromEntries(kept.map((name) => [name, app.files.read(name)]))
  await app.close()
  await start({ storage, files })
}

afterAll(async () => {
  await app?.close()
  await server?.close()
  await weixin?.close()
})

afterEach(() => expect(app?.errors()).toEqual([]))

test('the first page says for whom it is; a WeChat that has not joined is led to joining', async () => {
  expect(await app.text()).toContain('给学校党支部的党员、书记和学校领导用。')
  await shot('walk-1-landing')
  await app.tap('text=微信登录')
  const [asked] = app.log.calls('showModal')
  expect(asked?.content).toContain('这个微信还没有加入支部')
  expect(app.path()).toBe('pages/people/join/index')
})

test('joins by the invite code and the name, and is on the start page', async () => {
  const wu = await server.signIn('wu')
  const { branches } = await wu<{ branches: { id: number; name: string }[] }>('listBranches')
  const branchId = branches.find((branch) => branch.name === '行政支部')?.id
  const { code } = await wu<{ code: string }>('makeInvite', { branchId, seats: 1, days: 1, requestId: randomUUID() })
  await app.input('input', code, 0)
  await app.input('input', name, 1)
  await shot('walk-2-join')
  await app.tap('text=用这个微信加入')
  await until(app, `${name}，你好`)
  await until(app, '现在可以做的')
  await shot('walk-3-start')
  const { people } = await wu<{ people: { name: string; hasAccount: boolean }[] }>('listPeople', { text: name })
  expect(people).toMatchObject([{ name, hasAccount: true }])
})

test('scans the code of the room and is checked in', async () => {
  const { id } = await sessionNow()
  await app.open(`/pages/study/checkIn/index?sessionId=${id}`)
  await until(app, '扫码签到')
  await shot('walk-4-check-in')
  scanned = (await li<{ qrText: string }>('showSessionCode', { sessionId: id })).qrText
  await app.tap('text=扫码签到')
  await until(app, '已签到')
  await shot('walk-5-checked-in')
  const { lines } = await li<Register>('showRegister', { sessionId: id })
  expect(lines.find((line) => line.name === name)).toMatchObject({ attendance: 'present', enteredBy: null })
  await app.tap('text=完成')
  expect(app.path()).toBe('pages/home/index')
})

test('marks 学习强国 with one tap', async () => {
  await until(app, '现在可以做的')
  // The demo may have marked today already: a mark can be taken back.
  if ((await app.text()).includes('撤销')) await app.tap('text=撤销')
  await until(app, '自愿，积分不用填')
  const before = await li<{ days: { marked: number }[] }>('showBranchXuexi')
  await app.tap('text=今日已学')
  await until(app, '撤销')
  const after = await li<{ days: { marked: number }[] }>('showBranchXuexi')
  const sum = ({ days }: typeof before) => days.reduce((all, day) => all + day.marked, 0)
  expect(sum(after)).toBe(sum(before) + 1)
})

async function openForm(): Promise<void> {
  await app.open('/pages/rectification/mine/index')
  await until(app, '交材料')
  await app.tap('text=交材料')
  await until(app, '加照片')
}
const uploads = () => app.log.requests.filter(({ kind }) => kind === 'upload').map(({ status }) => status)

test('photos and a line outlive the program, and nothing leaves the phone before the tick', async () => {
  await openForm()
  await app.tap('text=加照片')
  await until(app, '提交')
  await app.input('textarea', note)
  await untilCount(app, '.photo-image', 2)
  expect(app.files.paths.filter((name) => name.startsWith('wxfile://usr/photos/'))).toHaveLength(2)
  expect(uploads()).toEqual([])
  await killAndStart()
  await openForm()
  await untilCount(app, '.photo-image', 2)
  expect(JSON.stringify(app.data())).toContain(note)
  await app.tap(faces)
  await shot('walk-6-evidence')
})

test('hands in two photos and a line for a measure', async () => {
  await app.tap('text=提交')
  await until(app, '已提交，等支部书记审核')
  expect(uploads()).toEqual([200, 200])
  expect(app.files.paths.filter((name) => name.startsWith('wxfile://usr/photos/'))).toEqual([])
  const { evidence } = await li<{ evidence: { note: string; submittedBy: string; photos: { url: string }[] }[] }>(
    'listWaitingEvidence',
  )
  const mine = evidence.find((one) => one.submittedBy === name)
  expect(mine).toMatchObject({ note })
  expect(mine?.photos).toHaveLength(2)
  for (const { url } of mine?.photos ?? []) {
    const { width, format } = await sharp(await (await fetch(new URL(url, server.url))).arrayBuffer()).metadata()
    expect({ width, format }).toMatchObject({ width: 1200 })
  }
})

test('sees where the branch stands', async () => {
  await app.open('/pages/progress/branch/index')
  await until(app, '行政支部')
  await until(app, '这一周')
  await shot('walk-7-progress')
})

test('no page begins with more than 30 KB', async () => {
  for (const url of ['study/list', 'xuexi/mark', 'xuexi/branch', 'rectification/findings', 'people/me'])
    await app.open(`/pages/${url}/index`)
  const drawings = firstDrawings(app.log)
  console.log(drawings.map(({ page, bytes, most }) => `${page}: first ${bytes} B, largest ${most} B`).join('\n'))
  expect(drawings.filter(({ bytes }) => bytes > largestFirstDrawing)).toEqual([])
})
