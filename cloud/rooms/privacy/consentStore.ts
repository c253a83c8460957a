import type { Purpose } from '../../contract/words'
import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'

export interface ConsentRow {
  purpose: Purpose
  givenAt: Date
  withdrawnAt: Date | null
}

/** The newest of each purpose. */
export const listConsentRows = (tx: Tx, reach: Reach) =>
  tx.rows<ConsentRow>(
    `select distinct on (purpose) purpose, given_at as "givenAt", withdrawn_at as "withdrawnAt" from consents
     where school_id = $1 and person_id = $2 order by purpose, given_at desc`,
    [reach.schoolId, reach.personId],
  )

/** One that stands is left as it is. */
export const addConsent = (tx: Tx, reach: Reach, purpose: Purpose, now: Date) =>
  tx.rows(
    `insert into consents (school_id, person_id, purpose, given_at) values ($1, $2, $3, $4)
     on conflict (school_id, person_id, purpose) where withdrawn_at is null do nothing`,
    [reach.schoolId, reach.personId, purpose, now],
  )

export const endConsent = (tx: Tx, reach: Reach, purpose: Purpose, now: Date) =>
  tx.rows(
    `update consents set withdrawn_at = $4
     where school_id = $1 and person_id = $2 and purpose = $3 and withdrawn_at is null`,
    [reach.schoolId, reach.personId, purpose, now],
  )

/** My photos that no evidence holds. */
export const listLoosePhotos = async (tx: Tx, reach: Reach): Promise<number[]> =>
  (
    await tx.rows<{ id: number }>(
      `select p.photo_id as id from photos p where p.school_id = $1 and p.person_id = $2 and not exists (
         select from evidence_photos e where e.school_id = p.school_id and e.photo_id = p.photo_id)`,
      [reach.schoolId, reach.personId],
    )
  ).map(({ id }) => id)

/** What the other rooms keep for this purpose goes; each says how in SQL (0010). */
export const forgetXuexi = (tx: Tx, reach: Reach) =>
  tx.rows('select zb_forget_xuexi($1, $2)', [reach.schoolId, reach.personId])

export const forgetMessages = (tx: Tx, reach: Reach) =>
  tx.rows('select zb_forget_messages($1, $2)', [reach.schoolId, reach.personId])

export const dropOldConsents = (tx: Tx, reach: Reach, before: Date) =>
  tx.rows('delete from consents where school_id = $1 and withdrawn_at < $2', [reach.schoolId, before])
