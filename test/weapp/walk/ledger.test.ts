import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { addDays, dayOf } from '../../../cloud/contract/calendar'
import { CHROMIUM } from '../../stand/chromium.cjs'
import { buildIfMissing, type Call, openServer, root, type Server } from '../../stand/server.cjs'
import type { Driver } from '../harness/driver'
import { launch } from '../harness/launch'
import { builtPort } from './builtPort'
import { firstDrawings, largestFirstDrawing } from './firstDrawings'
import { enter, until } from './hands'

const output = path.join(root, 'test/output/weapp')

interface Ledger {
  inspection: { id: number }
  findings: { id: number; state: string }[]
}

let server: Server
let app: Driver
let li: Call
let ledger: Ledger
let shots = 0
const table: string[] = []

beforeAll(async () => {
  buildIfMissing('weapp', { SERVER_URL: 'http://127.0.0.1:21790' })
  const dist = path.join(root, 'dist/weapp')
  server = await openServer({ port: builtPort(dist) })
  const renderer = fs.existsSync(CHROMIUM) ? 'chromium' : 'jsdom'
  app = await launch({ dist, renderer, viewport: { width: 375, height: 667 } })
  li = await server.signIn('li')
  ledger = await li<Ledger>('listFindings')
}, 240_000)

afterAll(async () => {
  await app?.close()
  await server?.close()
})

afterEach(() => expect(app?.errors()).toEqual([]))

/** Opens the page as from a link, and waits for the words that show it has what it asked for. */
async function shows(url: string, words: string): Promise<void> {
  const drawn = firstDrawings(app.log).length
  await app.open(`/pages/${url}`, 'reLaunch')
  await until(app, words)
  const [first] = firstDrawings(app.log).slice(drawn)
  table.push(`${url.split('?')[0]}: first ${first.bytes} B, largest ${first.most} B`)
  expect(first.bytes).toBeLessThanOrEqual(largestFirstDrawing)
  shots += 1
  const name = `ledger-${String(shots).padStart(2, '0')}-${url.split('/index')[0].replaceAll('/', '-')}.png`
  if (fs.existsSync(CHROMIUM)) await app.screenshot(path.join(output, name), { fullPage: true })
}

const write = <T>(as: Call, name: string, input: object) => as<T>(name, { requestId: randomUUID(), ...input })

test('a secretary: the ledger, its lists, and what is worked off it', async () => {
  await enter(app, 'li')
  const { id: inspectionId } = ledger.inspection
  const open = ledger.findings.find(({ state }) => state === 'notDone') ?? ledger.findings[0]
  await shows('rectification/findings/index', '三张清单')
  await shows(`rectification/finding/index?findingId=${open.id}`, '经过')
  await shows(`rectification/lists/index?inspectionId=${inspectionId}`, '问题清单')
  await shows(`rectification/edit/finding/index?findingId=${open.id}`, '责任部门')
  await shows(`rectification/edit/measure/index?findingId=${open.id}`, '措施')
  await shows(`rectification/edit/round/index?inspectionId=${inspectionId}`, '整改阶段')
  await shows('rectification/import/index', '下载模板')
  await shows('rectification/lookBacks/index', '回头看')
  await shows('rectification/blocked/index', '财政')
  await shows('messages/reminders/index', '提醒')
}, 120_000)

test('a secretary: the bulletin that the ledger writes', async () => {
  const { id: inspectionId } = ledger.inspection
  const { bulletinId } = await write<{ bulletinId: number }>(li, 'makeBulletin', { inspectionId, form: 'states' })
  const { parts } = await li<{ parts: { part: string }[] }>('showBulletin', { bulletinId })
  await shows('bulletin/list/index', '第 1 版')
  await shows(`bulletin/draft/index?bulletinId=${bulletinId}`, '正文')
  await shows(`bulletin/part/index?bulletinId=${bulletinId}&part=${parts[1].part}`, '整改')
  await shows(`bulletin/checks/index?inspectionId=${inspectionId}`, '处')
  await shows(`bulletin/open/index?bulletinId=${bulletinId}`, '整改进展情况')
}, 120_000)

test('a leader opens a link, and whoever holds it reads without signing in', async () => {
  const chen = await server.signIn('chen')
  const asked = { inspectionId: ledger.inspection.id, label: '县委第三巡察组', endsOn: addDays(dayOf(new Date()), 30) }
  const { linkId, packKey } = await write<{ linkId: number; packKey: string }>(chen, 'makePackLink', asked)
  await enter(app, 'chen')
  await shows('rectification/closures/index', '销号')
  await shows('pack/links/index', '县委第三巡察组')
  await shows(`pack/view/index?key=${packKey}`, '县委第三巡察组')
  await shows(`pack/finding/index?key=${packKey}&findingId=${ledger.findings[0].id}`, '措施')
  await shows(`pack/views/index?linkId=${linkId}`, '县委第三巡察组')
  console.log(table.join('\n'))
}, 120_000)
