import { cloudFunction } from '../../kernel/cloudFunction'
import { keptKinds, keptWords } from './keptRules'
import { countKept } from './mineStore'

export default cloudFunction('showMyData', async ({ tx, reach, settings }) => {
  const words = keptWords(settings.retention)
  const kept = []
  // One after the other: a transaction has one connection.
  for (const kind of keptKinds) kept.push({ ...words[kind], count: await countKept(tx, reach, kind) })
  return { kept }
})
