import type { In } from '../../contract/calls'
import { hashPassword, isWeak } from '../../kernel/accounts/passwords'
import { addAccount } from '../../kernel/accounts/store'
import { openidOf } from '../../kernel/accounts/weixin'
import { cloudFunction } from '../../kernel/cloudFunction'
import { refuse } from '../../kernel/fault'
import { schoolReach } from '../../kernel/reach'
import type { Settings } from '../../kernel/settings'
import { findGate, findInvite, takeSeat } from './inviteStore'
import { findAccountOf, findByName, lockPerson } from './joinStore'
import { plainName, whyNoSeat } from './rules'

export default cloudFunction('joinBranch', async ({ tx, input, now, today, settings, adopt }) => {
  const gate = await findGate(tx, input.inviteCode)
  const invite = gate && (await findInvite(tx, schoolReach(gate.school_id), gate.invite_id))
  if (!gate || !invite) throw refuse('INVITE_UNKNOWN')
  const name = plainName(input.name)
  const person = await findByName(tx, schoolReach(gate.school_id), invite.branchId, name, today)
  // The invite is judged before the name: an old code must not tell who is on the roster.
  const reason = whyNoSeat(invite, now)
  if (!person) throw refuse(reason ?? 'NAME_NOT_ON_ROSTER')
  await lockPerson(tx, schoolReach(gate.school_id), person.personId)
  const reach = await adopt({ schoolId: gate.school_id, personId: person.personId })
  if (reason) throw refuse(reason)
  if (!person.isHere) throw refuse('HAS_LEFT')
  if (await findAccountOf(tx, reach, person.personId)) throw refuse('ALREADY_JOINED')
  // WeChat takes a code once: it is spent only when nothing else can refuse, and never for a request that has landed.
  const keys = await keysOf(input, settings)
  if (!(await takeSeat(tx, reach, gate.invite_id))) throw refuse('INVITE_USED')
  await addAccount(tx, reach, person.personId, keys)
  return { name: person.name, branchName: invite.branchName, schoolName: invite.schoolName }
})

/** Either a user name with a password or a WeChat. */
async function keysOf({ username, password, weixinCode }: In<'joinBranch'>, settings: Settings) {
  const hasPassword = username !== undefined && password !== undefined
  const hasHalf = (username === undefined) !== (password === undefined)
  if (hasHalf || hasPassword === (weixinCode !== undefined)) throw refuse('INVALID_INPUT', { at: '', rule: 'oneOf' })
  if (weixinCode !== undefined) {
    return { username: null, passwordHash: null, openid: await openidOf(settings, weixinCode) }
  }
  if (!username || !password || isWeak(password)) throw refuse('PASSWORD_WEAK')
  return { username, passwordHash: await hashPassword(password), openid: null }
}
