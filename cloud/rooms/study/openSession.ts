import { dayOf } from '../../contract/calendar'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { newSecret } from '../../kernel/oneTimeCode'
import { momentOf, refusalOfTimes } from './rules'
import { addSession } from './store'

export default cloudFunction('openSession', async ({ tx, reach, me, input, now, today }) => {
  if (me.branchId === null) throw refuse('NO_BRANCH')
  const startsAt = momentOf(input.startsAt)
  const endsAt = momentOf(input.endsAt)
  const refusal = refusalOfTimes(startsAt, endsAt, today)
  if (refusal || !startsAt || !endsAt) throw refuse(refusal ?? 'DATE_INVALID')
  const day = dayOf(startsAt)
  const secret = newSecret()
  const made = await addSession(tx, reach, { input, startsAt, endsAt, day, secret, openedBy: me.personId, now })
  if (!made || input.expectedIds?.length === 0) throw refuse('NOBODY_EXPECTED')
  if (input.expectedIds && made.expected < input.expectedIds.length) throw refuse('NOT_FOUND')
  if (made.expected === 0) throw refuse('NOBODY_EXPECTED')
  return made
})
