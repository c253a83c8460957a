import { dropPhotos } from '../../kernel/files/leavings'
import type { Job } from '../../kernel/jobs'
import { daysBefore, nightsBetween } from '../../kernel/retention'
import { listLoosePhotos, unlinkOldPhotos } from './retentionStore'

/** Photos whose finding was closed long ago, and those that were never handed in. The words stay; the bytes follow the rows. */
export const dropOldPhotos: Job = {
  name: 'dropOldPhotos',
  slots: nightsBetween,
  run: async ({ tx, reach, now, settings: { retention } }) => {
    const old = await unlinkOldPhotos(tx, reach, daysBefore(now, retention.photos), now)
    const loose = await listLoosePhotos(tx, reach, daysBefore(now, retention.loosePhotos))
    await dropPhotos(tx, reach, [...new Set([...old, ...loose])], now)
  },
}
