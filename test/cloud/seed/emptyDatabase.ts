import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import type { Database } from '../../../cloud/kernel/database/database'
import { openEmbedded } from '../../../cloud/kernel/database/embedded'
import { migrate } from '../../../cloud/kernel/database/migrate'
import { openPostgres } from '../../../cloud/kernel/database/postgres'

/** A database without any school; on a native PostgreSQL one of its own, because test files share the other. */
export async function openEmpty(): Promise<Database> {
  const native = process.env.ZB_TEST_DATABASE_URL
  if (!native) {
    const template = path.join(process.env.ZB_TEST_FOLDER ?? '', 'template.tar')
    return openEmbedded(null, new Blob([fs.readFileSync(template)]))
  }
  const name = `seed_${randomUUID().slice(0, 8)}`
  const client = new Client({ connectionString: native })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const database = openPostgres(native.replace(/\/[^/]*$/, `/${name}`), 4)
  await migrate(database, path.resolve(__dirname, '../../../cloud/migrations'))
  return database
}
