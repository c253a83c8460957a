import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanText } from '../../kernel/sheets/cellText'
import { addVersion, changeBulletin, holdBulletin } from './store'
import { dayIn } from './versionRules'

export default cloudFunction('editBlock', async ({ tx, reach, me, input, now }) => {
  const { bulletinId, key } = input
  const text = filled(cleanText(input.text), '/text')
  const found = await holdBulletin(tx, reach, bulletinId)
  const block = found?.blocks.find((one) => one.key === key)
  if (!found || !block) throw refuse('NOT_FOUND')
  if (!found.isNewest) throw refuse('BULLETIN_OLD')
  const datedOn = block.kind === 'date' ? dayIn(text) : found.datedOn
  if (!datedOn) throw refuse('DATE_INVALID')
  const blocks = found.blocks.map((one) => (one.key === key ? { ...one, text, isEdited: true } : one))
  const change = { datedOn, blocks, kept: found.kept, personId: me.personId, now }
  if (found.state === 'published') {
    const { inspectionId, form } = found
    const next = await addVersion(tx, reach, { ...change, inspectionId, form })
    return { bulletinId: next?.id ?? 0, version: next?.version ?? 0 }
  }
  await changeBulletin(tx, reach, { ...change, bulletinId })
  return { bulletinId, version: found.version }
})
