import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { digitsAt } from '../../kernel/oneTimeCode'
import { digitsEnd, refusalOfState } from './rules'
import { countsOf, findSession } from './store'

export default cloudFunction('showSessionCode', async ({ tx, reach, me, input, now }) => {
  const session = await findSession(tx, reach, me.personId, input.sessionId)
  if (!session) throw refuse('NOT_FOUND')
  const refusal = refusalOfState(session, now)
  if (refusal) throw refuse(refusal)
  const digits = digitsAt(session.secret, now)
  return {
    theme: session.theme,
    digits,
    // A phone that scans this sends the id and the digits back.
    qrText: `zhibu:checkIn:${session.id}:${digits}`,
    validUntil: digitsEnd(now).toISOString(),
    serverNow: now.toISOString(),
    counts: countsOf(session),
  }
})
