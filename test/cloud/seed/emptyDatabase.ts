import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import type { Database } from '../../../cloud/kernel/database/database'
import { migrate } from '../../../cloud/kernel/database/migrate'
import { openPostgres } from '../../../cloud/kernel/database/postgres'
import { openTestDatabase } from '../setup/world'

/** A new database beside the native one that test files share, migrated; answers its URL. */
export async function addNative(shared: string): Promise<string> {
  const name = `seed_${randomUUID().slice(0, 8)}`
  const client = new Client({ connectionString: shared })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = shared.replace(/\/[^/]*$/, `/${name}`)
  const database = openPostgres(url, 2)
  await migrate(database, path.resolve(__dirname, '../../../cloud/migrations'))
  await database.close()
  return url
}

/** A database without any school. */
export async function openEmpty(): Promise<Database> {
  const shared = process.env.ZB_TEST_DATABASE_URL
  return shared ? openPostgres(await addNative(shared), 4) : openTestDatabase('own')
}
