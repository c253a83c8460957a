// Kills the server without warning, again and again, under a load of check-ins, and looks afterwards whether each
// check-in that was acknowledged is there, once. `node test/kill/run.mjs embedded|postgres [kills]`
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { buildCloud } from '../../cloud/launch.mjs'
import { fillSchool, members, openStage, tokenOf } from '../bench/stage.mjs'

const require = createRequire(import.meta.url)
const kind = process.argv[2] === 'postgres' ? 'postgres' : 'embedded'
const kills = Number(process.argv[3] ?? 20)
const port = kind === 'postgres' ? 21_789 : 21_788
const codeOld = 10301
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** An empty folder with one large school in it, on the embedded database. */
async function openEmbeddedStage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-kill-'))
  const out = await buildCloud()
  const cloud = (file) => require(path.join(out, file))
  const open = () => cloud('kernel/database/embedded.js').openEmbedded(path.join(folder, 'data', 'database'))
  fs.mkdirSync(path.join(folder, 'data'))
  const database = await open()
  await cloud('kernel/database/migrate.js').migrate(database, path.join(out, 'migrations'))
  const school = await database.asOwner((tx) =>
    fillSchool({ query: async (text, values) => ({ rows: await tx.rows(text, values) }) }),
  )
  await database.close()
  const look = async (text, values) => {
    const again = await open()
    try {
      return await again.asOwner((tx) => tx.rows(text, values))
    } finally {
      await again.close()
    }
  }
  return { folder, out, cloud, school, look, close: async () => fs.rmSync(folder, { recursive: true, force: true }) }
}

async function openPostgresStage() {
  const stage = await openStage()
  return { ...stage, look: async (text, values) => (await stage.admin.query(text, values)).rows }
}

function environment(stage) {
  const env = {
    ...process.env,
    PORT: String(port),
    SEED_DEMO: 'no',
    DATA_DIR: path.join(stage.folder, 'data'),
    SECRET_KEY: 'k'.repeat(40),
  }
  return stage.url ? { ...env, DATABASE_URL: stage.url } : env
}

/** Starts a server in a process group of its own; answers it once it listens, or what it said when it stopped. */
function start(stage) {
  const server = spawn(process.execPath, [path.join(stage.out, 'main.js')], {
    env: environment(stage),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve) => {
    let said = ''
    const hear = (text) => {
      said += text
      if (said.includes('http://')) resolve({ server })
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.on('exit', (code) => resolve({ code, said }))
  })
}

const stamp = String(Date.now())
const sign = `${createHash('md5').update(`${stamp}zhibu-phone`).digest('hex')},${stamp}`

/** What a phone does: the same content under the same id until it is answered; a code that has gone old is typed anew. */
async function post(stage, item) {
  const { school, cloud } = stage
  item.digits ??= cloud('kernel/oneTimeCode.js').digitsAt(school.secret, new Date())
  const headers = { 'x-lc-sign': sign, 'x-lc-session': tokenOf(item.member), 'content-type': 'application/json' }
  const body = JSON.stringify({ sessionId: item.session, digits: item.digits, requestId: item.requestId })
  const response = await fetch(`http://127.0.0.1:${port}/1.1/functions/checkIn`, { method: 'POST', headers, body })
  const answer = await response.json()
  if (answer.result) item.acknowledged = true
  else if (answer.code === codeOld) Object.assign(item, { digits: undefined, requestId: randomUUID() })
  else item.refused = answer.error
}

/** Eight phones, each sending what it has not been told to be received, with the same request id, until it is. */
async function load(stage, items, state) {
  const phone = async () => {
    while (!state.isDown) {
      const item = items.find((one) => !one.acknowledged && !one.isSending && !one.refused)
      if (!item) return
      item.isSending = true
      await post(stage, item).catch(() => undefined)
      item.isSending = false
    }
  }
  await Promise.all(Array.from({ length: 8 }, phone))
}

function makeItems({ school }, count) {
  return Array.from({ length: count }, (_, n) => ({
    member: n % members,
    person: school.person + (n % members),
    session: school.session + Math.floor(n / members),
    requestId: randomUUID(),
  }))
}

async function check(stage, items) {
  const rows = await stage.look(
    'select person_id::int as person, session_id::int as session from check_ins where session_id >= $1',
    [stage.school.session],
  )
  const audits = await stage.look(
    "select request_id::text as id, count(*)::int as times from audits where call = 'checkIn' group by 1",
    [],
  )
  const there = new Set(rows.map((row) => `${row.person}/${row.session}`))
  const times = new Map(audits.map((row) => [row.id, row.times]))
  const acknowledged = items.filter((item) => item.acknowledged)
  const lost = acknowledged.filter((item) => !there.has(`${item.person}/${item.session}`))
  const doubled = acknowledged.filter((item) => times.get(item.requestId) !== 1)
  const refused = items.filter((item) => item.refused)
  return {
    acknowledged: acknowledged.length,
    lost: lost.length,
    doubled: doubled.length,
    refused: refused.map((item) => item.refused),
  }
}

const stage = await (kind === 'postgres' ? openPostgresStage() : openEmbeddedStage())
let failed = true
try {
  const items = makeItems(stage, 20_000)
  for (let round = 1; round <= kills; round += 1) {
    const { server, said } = await start(stage)
    if (!server) throw new Error(`round ${round}: the server did not start: ${said}`)
    if (kind === 'embedded' && round === 1) {
      const second = await start({ ...stage })
      if (second.server || !second.said.includes('正被另一个进程使用'))
        throw new Error(`a second process was not refused: ${second.said}`)
      console.log('a second process on the same folder was refused')
    }
    const state = { isDown: false }
    const loading = load(stage, items, state)
    await wait(300 + Math.random() * 700)
    state.isDown = true
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    // Until it is gone, the folder is in use.
    await Promise.all([loading, ended])
    console.log(`kill ${round}: ${items.filter((item) => item.acknowledged).length} acknowledged`)
  }
  const found = await check(stage, items)
  console.log(JSON.stringify({ kind, kills, ...found }))
  failed = found.lost > 0 || found.doubled > 0 || found.refused.length > 0 || found.acknowledged < kills
  console.log(failed ? '0 passed, 1 failed' : '1 passed, 0 failed')
} finally {
  await stage.close()
}
process.exit(failed ? 1 : 0)
