import { buffer } from 'node:stream/consumers'
import type { FileStore } from './store'

/** A small stored file whole; undefined when it is not there. */
export async function readStored(store: FileStore, key: string): Promise<Buffer | undefined> {
  const found = await store.get(key)
  return found && buffer(found.stream)
}
