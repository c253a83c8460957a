import { cloudFunction } from '../../kernel/cloudFunction'
import { keptKinds, keptWords } from './keptRules'

export default cloudFunction('showNotice', async ({ settings }) => {
  const words = keptWords(settings.retention)
  return { kept: keptKinds.map((kind) => words[kind]) }
})
