import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buildIfMissing, type Call, openServer, root, type Server } from '../../stand/server.cjs'
import type { Driver } from '../harness/driver'
import { launch } from '../harness/launch'
import { builtPort } from './builtPort'
import { firstDrawings, largestFirstDrawing, tapBytes } from './firstDrawings'
import { enter } from './hands'

const largestTap = 2 * 1024

let server: Server
let app: Driver
const table: string[] = []
const heavy: string[] = []

beforeAll(async () => {
  buildIfMissing('weapp', { SERVER_URL: 'http://127.0.0.1:21790' })
  const dist = path.join(root, 'dist/weapp')
  server = await openServer({ port: builtPort(dist) })
  app = await launch({ dist, renderer: 'jsdom' })
}, 240_000)

afterAll(async () => {
  await app?.close()
  await server?.close()
  const output = path.join(root, 'test/output/weapp')
  fs.mkdirSync(output, { recursive: true })
  fs.writeFileSync(path.join(output, 'weights.txt'), `${table.join('\n')}\n`)
})

function weigh(what: string, bytes: number, limit: number): void {
  table.push(`${String(bytes).padStart(7)} B  ${what}`)
  if (bytes > limit) heavy.push(`${what}: ${bytes} B`)
}

async function signIn(username: string): Promise<Call> {
  await enter(app, username)
  return server.signIn(username)
}

/** What closes a sheet bears no words. */
const shut = '.sheet-close'

/** Opens the page, then taps in turn, by words or by a place; what is drawn after an answer of the server belongs to the answer. */
async function visit(url: string, taps: readonly string[] = []): Promise<void> {
  const drawn = firstDrawings(app.log).length
  await app.open(`/pages/${url}`, 'reLaunch')
  const [first] = firstDrawings(app.log).slice(drawn)
  weigh(`${url} opens, largest later ${first.most} B`, first.bytes, largestFirstDrawing)
  for (const words of taps) {
    const from = { drawings: app.log.setData.length, requests: app.log.requests.length }
    await app.tap(words.startsWith('.') ? words : `text=${words}`)
    weigh(`${url} 「${words}」`, tapBytes(app.log, from), largestTap)
  }
}

const left = '也看已离开的人'

test('as a secretary', async () => {
  const li = await signIn('li')
  const { sessions } = await li<{ sessions: { id: number }[] }>('showStart')
  const { findings } = await li<{ findings: { id: number }[] }>('listFindings')
  const sessionId = sessions[0].id
  await visit('home/index', ['今日已学', '请假'])
  await visit('study/list/index')
  await visit(`study/session/index?sessionId=${sessionId}`, ['请假'])
  const { lines } = await li<{ lines: { name: string }[] }>('showRegister', { sessionId })
  await visit(`study/register/index?sessionId=${sessionId}`, [lines[0].name, shut])
  await visit('study/open/index')
  await visit('xuexi/mark/index')
  await visit('xuexi/branch/index')
  await visit('rectification/findings/index', ['全部类别', shut])
  await visit(`rectification/finding/index?findingId=${findings[0].id}`)
  await visit('rectification/mine/index')
  await visit('evidence/review/index')
  await visit('progress/branch/index')
  await visit('weekly/list/index')
  await visit('people/me/index')
})

test('as the administrator', async () => {
  await signIn('wu')
  await visit('progress/school/index')
  await visit('people/office/roster/index', [left, left, left, '.page-foot .button', shut])
  await visit('people/office/invites/index')
})

/** Li's branch grown to 200, six of whom have left, and a session that expects everyone; answers its id. */
async function grow(): Promise<number> {
  const wu = await server.signIn('wu')
  const li = await server.signIn('li')
  const write = <T>(as: Call, name: string, input: object) => as<T>(name, { requestId: randomUUID(), ...input })
  const { people } = await wu<{ people: { branchId: number; branchName: string }[] }>('listPeople')
  const branchId = people.find(({ branchName }) => branchName === '行政支部')?.branchId
  for (let at = people.length; at < 200; at += 1) {
    const person = { name: `党员${at}`, branchId, roles: ['member'], joinedOn: '2020-09-01' }
    const { personId } = await write<{ personId: number }>(wu, 'addPerson', person)
    if (at % 30 === 0) await write(wu, 'changePerson', { personId, leftOn: '2024-07-01' })
  }
  const startsAt = new Date(Date.now() + 600_000).toISOString()
  const session = { kind: 'themedPartyDay', theme: '主题党日', place: '阶梯教室', startsAt }
  const endsAt = new Date(Date.now() + 4_200_000).toISOString()
  const { sessionId } = await write<{ sessionId: number }>(li, 'openSession', { ...session, endsAt })
  const { lines } = await li<{ lines: { personId: number }[] }>('showRegister', { sessionId })
  // As long as a note may be.
  const line = { sessionId, personId: lines[0].personId, attendance: 'late', note: '本人到场，手机没电。'.repeat(6) }
  await write(li, 'setAttendance', line)
  return sessionId
}

test('of a branch of 200', async () => {
  const sessionId = await grow()
  const li = await signIn('li')
  const { lines } = await li<{ lines: { name: string }[] }>('showRegister', { sessionId })
  await visit(`study/register/index?sessionId=${sessionId}`, [lines[0].name, shut, lines[1].name, shut])
  await signIn('wu')
  await visit('people/office/roster/index', [left, left, left])
}, 120_000)

test('no page begins with more than 30 KB, no tap costs more than 2 KB', () => {
  console.log(table.join('\n'))
  expect(heavy).toEqual([])
})
