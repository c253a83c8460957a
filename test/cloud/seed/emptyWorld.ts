import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import { migrate } from '../../../cloud/kernel/database/migrate'
import { openPostgres } from '../../../cloud/kernel/database/postgres'
import { openWorld, type World } from '../setup/world'

/** A world without any school; on a native PostgreSQL in a database of its own, because test files share the other. */
export async function openEmptyWorld(): Promise<World> {
  const shared = process.env.ZB_TEST_DATABASE_URL
  if (!shared) return openWorld()
  const name = `seed_${randomUUID().slice(0, 8)}`
  const client = new Client({ connectionString: shared })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const own = shared.replace(/\/[^/]*$/, `/${name}`)
  const database = openPostgres(own, 2)
  await migrate(database, path.resolve(__dirname, '../../../cloud/migrations'))
  await database.close()
  process.env.ZB_TEST_DATABASE_URL = own
  return openWorld().finally(() => {
    process.env.ZB_TEST_DATABASE_URL = shared
  })
}
