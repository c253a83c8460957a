// `npm run test:faults`: each write of a day under each fault of a weak phone; `-- --all` plays every fault in every step.
// Others: `--weapp` or `--browser` for one face, `--only=cutInBody`, `--only=checkIn` or both with a comma between them
// for one fault, write or step, `--times=20` to play each cell so often; FAULTS_SPEED=3 on a busy machine.
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
const optionOf = (name) => asked.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const only = optionOf('only')?.split(',')
const times = Number(optionOf('times') ?? 1)
const wants = (face) => asked.includes(`--${face}`) || !(asked.includes('--weapp') || asked.includes('--browser'))
const isWanted = ({ fault, write, step }) =>
  !only || only.every((word) => [fault.name, write.name, step].includes(word))
const minuteOfSlowness = 60_000 / timerSpeed

function cellsOf(face, rounds, from) {
  const cells = asked.includes('--all') || only ? allCells(face) : someCells(face, rounds, from)
  const wanted = wants(face) ? cells.filter(isWanted) : []
  return wanted.flatMap((cell) => Array.from({ length: times }, () => ({ ...cell })))
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
      const outcome = await play(stand, lane, faces[cell.face], cell)
      busy.delete(shared(cell) ?? cell)
      outcomes.push(outcome)
      const { face, write, step, fault } = cell
      const how = isGood(outcome.verdict) ? sayVerdict(outcome.verdict) : `${outcome.verdict} ${outcome.detail}`
      console.log(`${face} ${fault.name} × ${write.name}/${step}: ${how} (${outcome.ms} ms)`)
    }
  }
  await Promise.all(stand.lanes.map(work))
  // Hands that came too late on a busy machine try again, with nothing beside them.
  for (let tries = 0; tries < 3; tries += 1) {
    const late = outcomes.filter(({ verdict }) => verdict === 'NOT_PLAYED')
    for (const outcome of late) outcomes.splice(outcomes.indexOf(outcome), 1)
    left.push(...late.map(({ cell }) => cell))
    await work(stand.lanes[0])
  }
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
  const unplayed = failed.filter(({ verdict }) => verdict === 'NOT_PLAYED').length
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed, ${unplayed} of them not played`)
} finally {
  for (const face of Object.values(faces)) await face.close()
  await stand.close()
}
process.exit(failed.length === 0 ? 0 : 1)
