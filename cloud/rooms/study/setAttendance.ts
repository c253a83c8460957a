import { dayOf } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { setLine } from './registerStore'
import { refusalOfHand, stateOf } from './rules'
import { findSession } from './store'

const notOnRoll = '这位同志那一天不在本支部的名册上，没有登记。请先补到名册，再来登记。'

export default cloudFunction('setAttendance', async ({ tx, reach, me, input, now }) => {
  const session = await findSession(tx, reach, me.personId, input.sessionId)
  if (!session) throw refuse('NOT_FOUND')
  const refusal = refusalOfHand(session, input.attendance, now)
  if (refusal) throw refuse(refusal)
  const { sessionId, personId, attendance, note } = input
  const enteredLate = stateOf(session, now) === 'ended'
  const hand = { enteredBy: me.personId, enteredLate, now, day: dayOf(session.startsAt) }
  const written = await setLine(tx, reach, { sessionId, personId, attendance, note: note || null, ...hand })
  if (!written) throw refuse('NOT_EXPECTED', undefined, notOnRoll)
  return {}
})
