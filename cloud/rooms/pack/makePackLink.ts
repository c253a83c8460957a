import { hashToken, newToken } from '../../kernel/accounts/tokens'
import { cloudFunction } from '../../kernel/cloudFunction'
import { filled, refuse } from '../../kernel/fault'
import { cleanText } from '../../kernel/sheets/cellText'
import { addLink } from './linkStore'
import { mayEndOn } from './rules'

export default cloudFunction('makePackLink', async ({ tx, reach, me, input, now, today }) => {
  const { inspectionId, endsOn } = input
  // It goes over every page as the watermark, where an invisible sign could turn it around.
  const label = filled(cleanText(input.label), '/label')
  if (!mayEndOn(endsOn, today)) throw refuse('PACK_LINK_DATE')
  const packKey = newToken()
  const link = { inspectionId, label, keyHash: hashToken(packKey), endsOn, madeBy: me.personId, now }
  const made = await addLink(tx, reach, link)
  if (!made) throw refuse('NOT_FOUND')
  return { linkId: made.id, packKey }
})
