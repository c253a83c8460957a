// `npm run test:browser`: the demo walked in Chromium as member, secretary, leader and administrator, on real servers.
import { admin } from './admin.mjs'
import { backKey } from './backKey.mjs'
import { face } from './face.mjs'
import { leader } from './leader.mjs'
import { ledger } from './ledger.mjs'
import { member } from './member.mjs'
import { offline } from './offline.mjs'
import { oldPhone } from './oldPhone.mjs'
import { step } from './score.mjs'
import { secretary } from './secretary.mjs'
import { openHouse, openStage } from './stage.mjs'

// `--pictures`: each page in all the sizes and themes of docs/face.md.
const takesAll = process.argv.includes('--pictures')
const wanted = process.argv.slice(2).filter((name) => name !== '--pictures')
/** Each lane has a school of its own and goes in order; two at a time, because a walk waits more than it works. */
const lanes = [
  { face, oldPhone, ledger, offline },
  { member, secretary, leader, admin, backKey },
].map((walks) => Object.entries(walks).filter(([name]) => wanted.length === 0 || wanted.includes(name)))

async function walkAll(stage, walks) {
  for (const [name, walk] of walks) {
    stage.walk = name
    await step(stage, 'the walk comes to its end', () => walk(stage))
  }
}

function tell(stages) {
  const all = (list) => stages.flatMap(list)
  const sum = (count) => stages.reduce((total, stage) => total + count(stage), 0)
  const small = all((stage) => [...stage.small.keys()])
  console.log(`\ntargets under 44 px (${small.length}):`)
  for (const target of small) console.log(`  ${target}`)
  console.log(`\n${sum(({ pictures }) => pictures.length)} pages pictured in test/output/browser`)
  const failures = all((stage) => stage.failures)
  for (const name of failures) console.log(`failed: ${name}`)
  console.log(`${sum(({ passed }) => passed)} passed, ${failures.length} failed`)
  return failures.length === 0
}

const house = await openHouse({ takesAll })
const open = lanes.filter((walks) => walks.length > 0)
const stages = await Promise.all(open.map((_, lane) => openStage(house, lane + 1)))
let isSound = false
try {
  await Promise.all(stages.map((stage, lane) => walkAll(stage, open[lane])))
  isSound = tell(stages)
} finally {
  await Promise.all(stages.map((stage) => stage.cloud.close()))
  await house.browser.close()
}
process.exit(isSound ? 0 : 1)
