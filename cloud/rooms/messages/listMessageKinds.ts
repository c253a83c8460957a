import { messageKinds } from '../../contract/words'
import { cloudFunction } from '../../kernel/cloudFunction'
import { hasWeixin } from './store'

export default cloudFunction('listMessageKinds', async ({ tx, reach, settings: { templates } }) => {
  const set = messageKinds.flatMap((kind) => {
    const templateId = templates[kind]?.id
    return templateId ? { kind, templateId } : []
  })
  return { kinds: set.length > 0 && (await hasWeixin(tx, reach)) ? set : [] }
})
