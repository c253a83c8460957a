import { randomInt } from 'node:crypto'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { addInvite } from './inviteStore'
import { inviteAlphabet, inviteLength } from './rules'

const dayMs = 86_400_000
/** A code already in use is nearly impossible once, and impossible so often. */
const tries = 5

const newCode = () =>
  Array.from({ length: inviteLength }, () => inviteAlphabet[randomInt(inviteAlphabet.length)]).join('')

export default cloudFunction('makeInvite', async ({ tx, reach, me, input, now }) => {
  const expiresAt = new Date(now.getTime() + input.days * dayMs)
  for (let n = 0; n < tries; n += 1) {
    const code = newCode()
    const { branchId, seats } = input
    const found = await addInvite(tx, reach, { branchId, code, seats, expiresAt, madeBy: me.personId })
    if (!found) throw refuse('NOT_FOUND')
    if (found.made) return { code, expiresAt: expiresAt.toISOString() }
  }
  throw refuse('BUSY')
})
