import type { Tx } from '../database/database'
import type { Reach } from '../reach'
import type { Lock } from './strangers'

export interface Account {
  schoolId: number
  personId: number
  username: string | null
  passwordHash: string | null
  failedSignIns: number
  lockedUntil: Date | null
  madeAt: Date
  name: string
  hasLeft: boolean
}

/** Finds the school by the secret the person knows; sets it for the rest of the transaction. */
export async function findAccount(tx: Tx, by: { username?: string; openid?: string }) {
  return tx.row<{ school_id: number; person_id: number }>('select * from zb_find_account($1, $2)', [
    by.username ?? null,
    by.openid ?? null,
  ])
}

export async function readAccount(tx: Tx, reach: Reach, personId: number, today: string): Promise<Account | undefined> {
  return tx.row<Account>(
    `select a.school_id as "schoolId", a.person_id as "personId", a.username, a.password_hash as "passwordHash",
       a.failed_sign_ins as "failedSignIns", a.locked_until as "lockedUntil", a.made_at as "madeAt", p.name,
       exists (select 1 from memberships m where m.school_id = a.school_id and m.person_id = a.person_id and m.left_on < $3)
         and not exists (select 1 from memberships m where m.school_id = a.school_id and m.person_id = a.person_id
           and m.joined_on <= $3 and (m.left_on is null or m.left_on >= $3)) as "hasLeft"
     from accounts a join people p using (school_id, person_id)
     where a.school_id = $1 and a.person_id = $2`,
    [reach.schoolId, personId, today],
  )
}

/**
 * Counts a try before its password is looked at, so that many at once cannot slip past the lock. Undefined while locked;
 * each `triesBeforeLock`-th try locks until `lockedUntil`, unless it proves right.
 */
export const countTry = (tx: Tx, reach: Reach, personId: number, lock: Lock) =>
  tx.row<{ isLast: boolean }>(
    `update accounts set failed_sign_ins = failed_sign_ins + 1,
       locked_until = case when (failed_sign_ins + 1) % $3::int = 0 then $4::timestamptz end
     where school_id = $1 and person_id = $2 and (locked_until is null or locked_until <= $5)
     returning failed_sign_ins % $3::int = 0 as "isLast"`,
    [reach.schoolId, personId, lock.tries, lock.until, lock.now],
  )

/** The account as it was looked at, held until commit; undefined when it or its password has gone meanwhile. */
export const holdAccount = (tx: Tx, reach: Reach, { personId, passwordHash }: Account) =>
  tx.row(
    'select 1 from accounts where school_id = $1 and person_id = $2 and password_hash is not distinct from $3 for share',
    [reach.schoolId, personId, passwordHash],
  )

export const clearFailures = (tx: Tx, reach: Reach, personId: number) =>
  tx.rows(
    `update accounts set failed_sign_ins = 0, locked_until = null
     where school_id = $1 and person_id = $2 and (failed_sign_ins > 0 or locked_until is not null)`,
    [reach.schoolId, personId],
  )

export const addAccount = (
  tx: Tx,
  reach: Reach,
  personId: number,
  keys: { username: string | null; passwordHash: string | null; openid: string | null },
) =>
  tx.rows('insert into accounts (school_id, person_id, username, password_hash, openid) values ($1, $2, $3, $4, $5)', [
    reach.schoolId,
    personId,
    keys.username,
    keys.passwordHash,
    keys.openid,
  ])

export const setPassword = (tx: Tx, reach: Reach, personId: number, passwordHash: string) =>
  tx.rows('update accounts set password_hash = $3 where school_id = $1 and person_id = $2', [
    reach.schoolId,
    personId,
    passwordHash,
  ])

/** The person may join again; their sessions end. */
export async function removeAccount(tx: Tx, reach: Reach, personId: number, now: Date): Promise<void> {
  await endSessions(tx, reach, personId, now)
  await tx.rows('delete from accounts where school_id = $1 and person_id = $2', [reach.schoolId, personId])
}

/** Takes away what is known of a person's sign-ins. */
export const dropSessions = (tx: Tx, reach: Reach, personId: number) =>
  tx.rows('delete from sessions where school_id = $1 and person_id = $2', [reach.schoolId, personId])

export const addSession = (tx: Tx, reach: Reach, personId: number, tokenHash: Buffer, now: Date, expiresAt: Date) =>
  tx.rows('insert into sessions (school_id, token_hash, person_id, made_at, expires_at) values ($1, $2, $3, $4, $5)', [
    reach.schoolId,
    tokenHash,
    personId,
    now,
    expiresAt,
  ])

export const endSession = (tx: Tx, reach: Reach, tokenHash: Buffer, now: Date) =>
  tx.rows('update sessions set revoked_at = $3 where school_id = $1 and token_hash = $2 and revoked_at is null', [
    reach.schoolId,
    tokenHash,
    now,
  ])

export const endSessions = (tx: Tx, reach: Reach, personId: number, now: Date) =>
  tx.rows('update sessions set revoked_at = $3 where school_id = $1 and person_id = $2 and revoked_at is null', [
    reach.schoolId,
    personId,
    now,
  ])
