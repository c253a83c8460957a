import { messageKinds } from '../../contract/words'
import { cloudFunction } from '../../kernel/cloudFunction'
import { canReachMe } from './store'

export default cloudFunction('listMessageKinds', async ({ tx, reach, settings: { templates } }) => {
  const set = messageKinds.flatMap((kind) => {
    const templateId = templates[kind]?.id
    return templateId ? { kind, templateId } : []
  })
  return { kinds: set.length > 0 && (await canReachMe(tx, reach)) ? set : [] }
})
