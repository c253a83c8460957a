// `npm run test:faults`: each write of a day under each fault of a weak phone; `-- --all` plays every fault in every step.
// Others: `--weapp` or `--browser` for one face, `--only=cutInBody` or `--only=checkIn` for one fault or write.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import server from '../stand/server.cjs'

const require = createRequire(import.meta.url)
require('./readTypeScript.cjs')
const { browserFace } = require('./browserPhone.ts')
const { allCells, someCells } = require('./cells.ts')
const { play } = require('./play.ts')
const { openStand } = require('./stand.ts')
const { timerSpeed } = require('./phone.ts')
const { faultTable } = require('./table.ts')
const { isGood, sayVerdict } = require('./verdict.ts')
const { weappFace } = require('./weappPhone.ts')

const asked = process.argv.slice(2)
const only = asked.find((word) => word.startsWith('--only='))?.slice('--only='.length)
const wants = (face) => asked.includes(`--${face}`) || !(asked.includes('--weapp') || asked.includes('--browser'))
const isWanted = ({ fault, write, step }) => !only || [fault.name, write.name, step].includes(only)
const minuteOfSlowness = 60_000 / timerSpeed

function cellsOf(face, rounds, from) {
  const cells = asked.includes('--all') || only ? allCells(face) : someCells(face, rounds, from)
  return wants(face) ? cells.filter(isWanted) : []
}

/** Hands that came too late for a busy machine try once more. */
async function playUntilMade(...parts) {
  const outcome = await play(...parts)
  return outcome.verdict === 'notReached' ? play(...parts) : outcome
}

async function playAll(stand, faces, cells) {
  const outcomes = []
  const left = [...cells]
  const busy = new Set()
  // Marks are one a day and person, so only one cell at a time may play with them.
  const shared = ({ write }) => (/markXuexi/.test(write.name) ? 'mark' : undefined)
  const work = async (lane) => {
    while (left.length > 0) {
      const at = left.findIndex((cell) => !busy.has(shared(cell) ?? cell))
      if (at < 0) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        continue
      }
      const [cell] = left.splice(at, 1)
      busy.add(shared(cell) ?? cell)
      const outcome = await playUntilMade(stand, lane, faces[cell.face], cell)
      busy.delete(shared(cell) ?? cell)
      outcomes.push(outcome)
      const { face, write, step, fault } = cell
      const how = isGood(outcome.verdict) ? sayVerdict(outcome.verdict) : `${outcome.verdict} ${outcome.detail}`
      console.log(`${face} ${fault.name} × ${write.name}/${step}: ${how} (${outcome.ms} ms)`)
    }
  }
  await Promise.all(stand.lanes.map(work))
  const order = cells.map((cell) => outcomes.find((outcome) => outcome.cell === cell))
  return order.filter(Boolean)
}

server.buildIfMissing('weapp', { SERVER_URL: 'http://127.0.0.1:21790' })
server.buildIfMissing('h5')
const cells = [...cellsOf('weapp', 2, 0), ...cellsOf('browser', 1, 4)]
const stand = await openStand(3, minuteOfSlowness)
const faces = {
  weapp: weappFace(),
  ...(cells.some(({ face }) => face === 'browser') && { browser: await browserFace() }),
}
let failed = []
try {
  const outcomes = await playAll(stand, faces, cells)
  const table = faultTable(outcomes)
  const output = path.join(server.root, 'test/output')
  fs.mkdirSync(output, { recursive: true })
  fs.writeFileSync(path.join(output, 'faults.md'), table)
  console.log(`\n${table}`)
  failed = outcomes.filter(({ verdict }) => !isGood(verdict))
  const unplayed = outcomes.filter(({ verdict }) => verdict === 'notReached').length
  console.log(`${outcomes.length - failed.length - unplayed} passed, ${failed.length} failed, ${unplayed} not played`)
} finally {
  for (const face of Object.values(faces)) await face.close()
  await stand.close()
}
process.exit(failed.length === 0 ? 0 : 1)
