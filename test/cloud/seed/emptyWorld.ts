import { openWorld, type World } from '../setup/world'
import { addNative } from './emptyDatabase'

/** A world without any school; on a native PostgreSQL in a database of its own, because test files share the other. */
export async function openEmptyWorld(env: Record<string, string> = {}): Promise<World> {
  const shared = process.env.ZB_TEST_DATABASE_URL
  if (!shared) return openWorld(env, 'empty')
  process.env.ZB_TEST_DATABASE_URL = await addNative(shared)
  return openWorld(env).finally(() => {
    process.env.ZB_TEST_DATABASE_URL = shared
  })
}
