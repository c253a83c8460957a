import { purposes } from '../../contract/words'
import { cloudFunction } from '../../kernel/cloudFunction'
import { listConsentRows } from './consentStore'

export default cloudFunction('listConsents', async ({ tx, reach }) => {
  const rows = await listConsentRows(tx, reach)
  return {
    consents: purposes.map((purpose) => {
      const row = rows.find((each) => each.purpose === purpose)
      const say = (moment: Date | null | undefined) => moment?.toISOString() ?? null
      return { purpose, givenAt: say(row?.givenAt), withdrawnAt: say(row?.withdrawnAt) }
    }),
  }
})
