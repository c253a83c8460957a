import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openEmbedded } from '../../../cloud/kernel/database/embedded'
import { migrate } from '../../../cloud/kernel/database/migrate'
import { openPostgres } from '../../../cloud/kernel/database/postgres'

const migrations = path.resolve(__dirname, '../../../cloud/migrations')

/** Boots the database once: a template file for the embedded engine, or a fresh database on a native PostgreSQL. */
export default async function boot(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-test-'))
  process.env.ZB_TEST_FOLDER = folder
  if (process.env.TEST_DATABASE === 'postgres') return bootNative(folder)
  const aside = path.join(folder, 'template')
  const database = await openEmbedded(aside)
  await migrate(database, migrations)
  await database.close()
  const db = await PGlite.create(aside)
  const dump = await db.dumpDataDir('none')
  await db.close()
  fs.writeFileSync(path.join(folder, 'template.tar'), Buffer.from(await dump.arrayBuffer()))
}

async function bootNative(folder: string): Promise<void> {
  const { startNative } = await import('./native')
  process.env.ZB_TEST_DATABASE_URL = startNative(folder, execFileSync)
  const database = openPostgres(process.env.ZB_TEST_DATABASE_URL)
  await migrate(database, migrations)
  await database.close()
}
