// `npm run test:browser`: the demo walked in Chromium as member, secretary, leader and administrator, on a real server.
import { admin } from './admin.mjs'
import { backKey } from './backKey.mjs'
import { face } from './face.mjs'
import { leader } from './leader.mjs'
import { ledger } from './ledger.mjs'
import { member } from './member.mjs'
import { offline } from './offline.mjs'
import { step } from './score.mjs'
import { secretary } from './secretary.mjs'
import { openStage } from './stage.mjs'

// `--pictures`: each page in all the sizes and themes of docs/face.md.
const takesAll = process.argv.includes('--pictures')
const wanted = process.argv.slice(2).filter((name) => name !== '--pictures')
const walks = { face, member, secretary, leader, admin, backKey, ledger, offline }

const stage = await openStage({ takesAll })
try {
  for (const [name, walk] of Object.entries(walks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(name)
    await step(stage, `${name}: the walk comes to its end`, () => walk(stage))
  }
  console.log(`\ntargets under 44 px (${stage.small.size}):`)
  for (const target of stage.small.keys()) console.log(`  ${target}`)
  console.log(`\n${stage.pictures} pages pictured in test/output/browser`)
  for (const name of stage.failures) console.log(`failed: ${name}`)
  console.log(`${stage.passed} passed, ${stage.failures.length} failed`)
} finally {
  await stage.close()
}
process.exit(stage.failures.length === 0 ? 0 : 1)
