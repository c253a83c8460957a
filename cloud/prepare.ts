import fs from 'node:fs'
import path from 'node:path'
import type { Database } from './kernel/database/database'
import { openEmbedded } from './kernel/database/embedded'
import { checkGuard } from './kernel/database/guard'
import { migrate } from './kernel/database/migrate'
import { openPostgres } from './kernel/database/postgres'
import { s3Store } from './kernel/files/s3'
import { type FileStore, folderStore } from './kernel/files/store'
import type { Settings } from './kernel/settings'
import { seedDemo } from './seed/demo'

export interface Prepared {
  database: Database
  store: FileStore
  hasDemo: boolean
}

const folderOf = (settings: Settings) => path.join(settings.dataDir, 'database')

/** The embedded database has not been made yet. */
export const isFresh = (settings: Settings): boolean =>
  settings.databaseUrl === null && !fs.existsSync(path.join(folderOf(settings), 'PG_VERSION'))

const openDatabase = async (settings: Settings) =>
  settings.databaseUrl ? openPostgres(settings.databaseUrl) : openEmbedded(folderOf(settings))

const openStore = (settings: Settings): FileStore =>
  settings.s3 ? s3Store({ ...settings.s3, forcePathStyle: true }) : folderStore(path.join(settings.dataDir, 'files'))

/** Opens what the settings name, brings it up to date, makes sure that it is guarded, and fills it when it is empty. */
export async function prepare(settings: Settings): Promise<Prepared> {
  const database = await openDatabase(settings)
  await migrate(database, path.join(__dirname, 'migrations'))
  await checkGuard(database)
  const store = openStore(settings)
  if (settings.seedDemo) await seedDemo(database, store, new Date())
  // The embedded engine never does it by itself.
  if (database.kind === 'embedded') await database.asOwner((_, script) => script('vacuum analyze'))
  const demo = await database.asOwner((tx) => tx.row('select 1 from schools where is_demo limit 1'))
  return { database, store, hasDemo: demo !== undefined }
}
