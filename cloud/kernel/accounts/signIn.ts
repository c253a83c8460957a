import { dayOf } from '../../contract/calendar'
import type { Database, Tx } from '../database/database'
import { refuse } from '../fault'
import { type Reach, schoolReach } from '../reach'
import { isPassword } from './passwords'
import { type Account, addSession, clearFailures, countTry, findAccount, holdAccount, readAccount } from './store'
import { countStranger, type Lock } from './strangers'
import { hashToken, newToken } from './tokens'

/** A session ends by itself after 90 days. */
const sessionDays = 90
/** Five wrong passwords in a row lock for 15 minutes. */
const triesBeforeLock = 5
const lockMinutes = 15

export interface SignedIn {
  account: Account
  token: string
}

/** Opens a session for an account already known to be the caller's, unless what showed that has changed meanwhile. */
export async function openSession(tx: Tx, reach: Reach, account: Account, now: Date): Promise<SignedIn> {
  if (account.hasLeft) throw refuse('HAS_LEFT')
  if (!(await holdAccount(tx, reach, account))) throw refuse(account.passwordHash ? 'WRONG_PASSWORD' : 'NOT_JOINED')
  const token = newToken()
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  await addSession(tx, reach, account.personId, hashToken(token), now, expiresAt)
  return { account, token }
}

async function lookUp(tx: Tx, by: { username?: string; openid?: string }, now: Date) {
  const found = await findAccount(tx, by)
  if (!found) return undefined
  const reach = schoolReach(found.school_id)
  const account = await readAccount(tx, reach, found.person_id, dayOf(now))
  return account && { reach, account }
}

export const signInWeixin = (database: Database, openid: string, now: Date): Promise<SignedIn> =>
  database.transact(null, async (tx) => {
    const known = await lookUp(tx, { openid }, now)
    if (!known) throw refuse('NOT_JOINED')
    return { answer: await openSession(tx, known.reach, known.account, now) }
  })

/** Throws WRONG_PASSWORD, or LOCKED with the minutes left in `data.minutes`; for a name that nobody has likewise. */
export async function signInPassword(
  database: Database,
  username: string,
  password: string,
  now: Date,
): Promise<SignedIn> {
  const lock = { tries: triesBeforeLock, until: new Date(now.getTime() + lockMinutes * 60_000), now }
  const tried = await database.transact(null, async (tx) => ({ answer: await takeTry(tx, username, lock) }))
  if ('lockedUntil' in tried) throw locked(tried.lockedUntil, now)
  const account = 'account' in tried ? tried.account : undefined
  const isRight = await isPassword(password, account?.passwordHash ?? null)
  if (account && isRight) return admit(database, account, now)
  throw tried.isLast ? locked(lock.until, now) : refuse('WRONG_PASSWORD')
}

async function takeTry(tx: Tx, username: string, lock: Lock) {
  const known = await lookUp(tx, { username }, lock.now)
  if (!known) return countStranger(username, lock)
  const { account, reach } = known
  const tried = await countTry(tx, reach, account.personId, lock)
  return tried ? { ...tried, account } : { lockedUntil: account.lockedUntil ?? lock.until }
}

const locked = (until: Date, now: Date) => {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000)
  return refuse('LOCKED', { minutes }, `密码错了太多次，请在 ${minutes} 分钟后再试。忘了密码可以找管理员解除绑定。`)
}

/** Sets the school for the transaction again: the look-up ran in one of its own. */
const admit = (database: Database, account: Account, now: Date) =>
  database.transact(enterSchool(account), async (tx) => {
    const reach = schoolReach(account.schoolId)
    await clearFailures(tx, reach, account.personId)
    return { answer: await openSession(tx, reach, account, now) }
  })

export const enterSchool = (who: { schoolId: number; personId: number | null }) => ({
  text: 'select zb_set_school($1, $2)',
  values: [who.schoolId, who.personId],
})
