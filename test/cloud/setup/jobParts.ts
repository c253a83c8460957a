import path from 'node:path'
import { folderStore } from '../../../cloud/kernel/files/store'
import type { JobParts } from '../../../cloud/kernel/jobs'
import type { World } from './world'

/** What a server's job loop holds, on the database of a test world; each call is another server. */
export function jobParts(world: World): JobParts & { reported: string[] } {
  const reported: string[] = []
  return {
    database: world.pipe.database,
    settings: world.pipe.settings,
    store: folderStore(path.join(world.pipe.settings.dataDir, 'files')),
    clock: () => world.now(),
    report: (what, error) => reported.push(`${what}: ${String(error)}`),
    reported,
  }
}
