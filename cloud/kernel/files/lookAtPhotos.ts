import { buffer } from 'node:stream/consumers'
import type { Tx } from '../database/database'
import type { Sweep } from '../jobs'
import type { Reach } from '../reach'
import { type Look, lookAt } from './look'
import { photoPath } from './shelf'
import type { FileStore } from './store'

const mostInRound = 40

const listNotLookedAt = (tx: Tx, reach: Reach) =>
  tx.rows<{ digest: string }>(
    `select distinct digest from (select digest from photos where school_id = $1 and looked_at is null
       order by photo_id limit $2) as waiting`,
    [reach.schoolId, mostInRound],
  )

const noteLook = (tx: Tx, reach: Reach, digest: string, { look, grain }: Look, now: Date) =>
  tx.rows(
    `update photos set look = $3::bit(64), grain = $4, looked_at = $5
     where school_id = $1 and digest = $2 and looked_at is null`,
    [reach.schoolId, digest, look, grain, now],
  )

/** What is not there or is no picture is noted as looked at too, or the others would wait behind it for ever. */
async function lookAtKept(store: FileStore, key: string): Promise<Look> {
  const kept = await store.get(key)
  const bytes = kept && (await buffer(kept.stream))
  return bytes ? lookAt(bytes).catch(() => ({ look: null, grain: null })) : { look: null, grain: null }
}

/** Photos that came in before pictures were looked at, a few a minute, so that nobody's upload waits for it. */
export const lookAtPhotos: Sweep = {
  name: 'lookAtPhotos',
  everySeconds: 60,
  run: async ({ schoolId, now, store, transact }) => {
    for (const { digest } of await transact(listNotLookedAt)) {
      const look = await lookAtKept(store, photoPath(schoolId, digest, 'large'))
      await transact((tx, reach) => noteLook(tx, reach, digest, look, now))
    }
  },
}
