import type { Purpose } from '../../contract/words'
import { cloudFunction } from '../../kernel/cloudFunction'
import type { Tx } from '../../kernel/database/database'
import { dropPhotos } from '../../kernel/files/leavings'
import type { Reach } from '../../kernel/reach'
import { endConsent, forgetMessages, forgetXuexi, listLoosePhotos } from './consentStore'

/** What goes with each purpose. Photos handed in belong to the school's file and stay until their date. */
const forget: Record<Purpose, (tx: Tx, reach: Reach, now: Date) => Promise<unknown>> = {
  photos: async (tx, reach, now) => dropPhotos(tx, reach, await listLoosePhotos(tx, reach), now),
  xuexi: forgetXuexi,
  messages: forgetMessages,
}

export default cloudFunction('withdrawConsent', async ({ tx, reach, input, now }) => {
  await endConsent(tx, reach, input.purpose, now)
  await forget[input.purpose](tx, reach, now)
  return {}
})
