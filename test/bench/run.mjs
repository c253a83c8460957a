// `npm run bench`: check-in and branch progress beside raw pgbench of the same statements, both outputs' sizes, the start page's time.
// `npm run bench -- --json` ends with one line of JSON.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fillLedger, measureLedger } from './ledger.mjs'
import { load } from './load.mjs'
import { pgbench } from './pgbench.mjs'
import { record, scriptOf } from './record.mjs'
import { callAs, dataFolder, headers, memoryOf, port, startServer } from './server.mjs'
import { members, openStage, root, sweepStage } from './stage.mjs'
import { startPage } from './startPage.mjs'

const require = createRequire(import.meta.url)
const levels = [1, 16, 64]
const rounds = 5
const round = (number, digits = 0) => Number(number.toFixed(digits))

const jobs = {
  checkIn: (stage) => ({
    // In all fewer than the 120 tries a minute that each of the 200 sessions has, should all fall into one minute.
    totals: { 1: 400, 16: 1600, 64: 1200 },
    input: (n) => {
      const sessionId = stage.school.session + Math.floor(n / members)
      return { sessionId, digits: digitsNow(stage), requestId: randomUUID() }
    },
  }),
  showBranchProgress: () => ({ totals: { 1: 150, 16: 800, 64: 800 }, input: () => ({}) }),
}

let lastDigits = { step: -1, digits: '' }
function digitsNow({ cloud, school }) {
  const step = Math.floor(Date.now() / 30_000)
  if (step !== lastDigits.step)
    lastDigits = { step, digits: cloud('kernel/oneTimeCode.js').digitsAt(school.secret, new Date()) }
  return lastDigits.digits
}

async function measure(stage, name) {
  const { input, totals } = jobs[name](stage)
  const recorded = await record(stage, name, input(0))
  const script = scriptOf(recorded, stage.school.session)
  console.log(`\n${name}: ${recorded.statements.length} statements, ${recorded.roundTrips} round trips`)
  const post = (connections, total) =>
    load({
      port,
      path: `/1.1/functions/${name}`,
      connections,
      total,
      make: (n) => ({ headers: headers(n), body: JSON.stringify(input(n)) }),
    })
  await post(16, totals[16])
  const rows = {}
  for (const connections of levels) {
    const total = totals[connections]
    const tries = []
    // Taken in turns, because a shared machine is now fast and now slow.
    for (let n = 0; n < rounds; n += 1) {
      await sweepStage(stage)
      const raw = pgbench(stage, script, connections, total)
      await sweepStage(stage)
      const ours = await post(connections, total)
      for (const [text, count] of ours.failures) throw new Error(`${count} of ${total} failed: ${text}`)
      tries.push({ ...ours, raw, ratio: ours.perSecond / raw })
    }
    const row = rowOf(tries)
    rows[`c${connections}`] = row
    console.log(
      `  ${connections} connections: ${row.perSecond}/s, p99 ${row.p99Ms} ms; pgbench ${row.pgbenchPerSecond}/s; ratio ${row.ratio}`,
    )
  }
  return rows
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** The middle one of the rounds, each figure by itself. */
const rowOf = (tries) => ({
  perSecond: round(median(tries.map((one) => one.perSecond))),
  p99Ms: round(median(tries.map((one) => one.p99Ms)), 1),
  pgbenchPerSecond: round(median(tries.map((one) => one.raw))),
  ratio: round(median(tries.map((one) => one.ratio)), 2),
})

async function measureSizes() {
  const { weappSizes } = require('../sizes/weappSizes.cjs')
  const { h5FirstLoad } = require('../sizes/h5FirstLoad.cjs')
  const { CHROMIUM } = require('../stand/chromium.cjs')
  const dist = (name) => path.join(root, 'dist', name)
  const weapp = fs.existsSync(dist('weapp')) ? weappSizes(dist('weapp')) : null
  const h5 = fs.existsSync(dist('h5')) && fs.existsSync(CHROMIUM) ? await h5FirstLoad(dist('h5')) : null
  return { weappMainKiB: weapp && round(weapp.main, 1), h5FirstLoadGzipKiB: h5 && round(h5.js, 1) }
}

/** Last, because a ledger of this size would change what the branch's progress costs. */
async function measureLargeLedger(stage, server) {
  console.log(`\nserver after the load: ${memoryOf(server.pid)} MiB; filling the largest ledger`)
  const { inspection } = await fillLedger(stage, dataFolder(stage))
  return measureLedger({ call: callAs(members), asReviewer: callAs(1), memory: () => memoryOf(server.pid) }, inspection)
}

const stage = await openStage()
let server
try {
  server = await startServer(stage)
  const result = {
    checkIn: await measure(stage, 'checkIn'),
    branchProgress: await measure(stage, 'showBranchProgress'),
    sizes: await measureSizes(),
    startPage: await startPage(),
    ledger: await measureLargeLedger(stage, server),
  }
  console.log(`\nsizes ${JSON.stringify(result.sizes)}`)
  console.log(`start page on a slow phone and line: ${JSON.stringify(result.startPage)}`)
  console.log(`500 findings, 3,000 measures, 20,000 photos: ${JSON.stringify(result.ledger)}`)
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
} finally {
  server?.kill('SIGKILL')
  await stage.close()
}
