import type { Tx } from '../database/database'
import type { Sweep } from '../jobs'
import type { Reach } from '../reach'
import { photoPath } from './shelf'

/** Forgets photos that nothing points to any more; their bytes follow when no other photo has the same ones. */
export const dropPhotos = (tx: Tx, reach: Reach, photoIds: readonly number[], now: Date) =>
  tx.rows(
    `with gone as (delete from photos where school_id = $1 and photo_id = any($2::bigint[]) returning digest)
     insert into photo_leavings (school_id, digest, left_at) select distinct $1::integer, digest, $3::timestamptz from gone
     on conflict (school_id, digest) do update set left_at = excluded.left_at`,
    [reach.schoolId, photoIds, now],
  )

const hour = 3600_000

/** Bytes that are about to be stored: when the server stops before their row is there, they go after an hour. */
export const expectBytes = (tx: Tx, reach: Reach, digest: string, now: Date) =>
  tx.rows(
    `insert into photo_leavings (school_id, digest, left_at) values ($1, $2, $3)
     on conflict (school_id, digest) do update set left_at = excluded.left_at`,
    [reach.schoolId, digest, new Date(now.getTime() + hour)],
  )

/** The same bytes may have come again meanwhile: then they stay. */
const takeLeavings = (tx: Tx, reach: Reach, now: Date) =>
  tx.rows<{ digest: string }>(
    `select l.digest from photo_leavings l where l.school_id = $1 and l.left_at <= $2
       and not exists (select from photos p where p.school_id = $1 and p.digest = l.digest)
     order by l.left_at limit 500`,
    [reach.schoolId, now],
  )

const forgetLeavings = (tx: Tx, reach: Reach, digests: readonly string[]) =>
  tx.rows(
    `delete from photo_leavings l where school_id = $1 and (digest = any($2)
       or exists (select from photos p where p.school_id = $1 and p.digest = l.digest))`,
    [reach.schoolId, digests],
  )

/** A store cannot sit in a transaction, so bytes go after the rows; what a stopped server left over goes in the next round. */
export const dropLeavings: Sweep = {
  name: 'dropLeavings',
  everySeconds: 3600,
  run: async ({ schoolId, now, store, transact }) => {
    const digests = (await transact((tx, reach) => takeLeavings(tx, reach, now))).map(({ digest }) => digest)
    for (const digest of digests) {
      for (const size of ['large', 'thumb'] as const) await store.remove(photoPath(schoolId, digest, size))
    }
    await transact((tx, reach) => forgetLeavings(tx, reach, digests))
  },
}
