import { cloudFunction } from '../../kernel/cloudFunction'
import { addConsent } from './consentStore'

export default cloudFunction('giveConsent', async ({ tx, reach, input, now }) => {
  await addConsent(tx, reach, input.purpose, now)
  return {}
})
