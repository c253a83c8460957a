import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval'
import { bytesOf } from './bytes'
import { digestOf } from './digest'
import type { Photo } from './photos'
import { shrink } from './shrink'

// Where kept photos lie in a browser; the build takes photoFiles.weapp.ts in its place for the mini program.

export interface Shelved {
  path: string
  digest: string
  bytes: number
}

let opened: UseStore | undefined
/** A private window may refuse a database: then photos last as long as the page. */
const inMemory = new Map<string, Blob>()
const links = new Map<string, string>()

const store = (): UseStore => {
  opened ??= createStore('photos', 'kept')
  return opened
}

/** Makes the photo upright and small and keeps it under the key. Rejects when there is no room. */
export async function shelve(key: string, photo: Photo): Promise<Shelved> {
  const blob = await shrink(photo.file ?? (await (await fetch(photo.path)).blob()))
  await put(key, blob)
  return { path: linkTo(key, blob), digest: await digestOf(await bytesOf(blob)), bytes: blob.size }
}

async function put(key: string, blob: Blob): Promise<void> {
  try {
    await set(key, blob, store())
  } catch (thrown) {
    if ((thrown as { name?: unknown } | undefined)?.name === 'QuotaExceededError') throw thrown
    inMemory.set(key, blob)
  }
}

async function read(key: string): Promise<Blob | undefined> {
  try {
    return inMemory.get(key) ?? (await get<Blob>(key, store()))
  } catch {
    return undefined
  }
}

function linkTo(key: string, blob: Blob): string {
  const link = links.get(key) ?? URL.createObjectURL(blob)
  links.set(key, link)
  return link
}

/** Where the kept photo can be shown from; undefined when it is gone. */
export async function pathOf(key: string): Promise<string | undefined> {
  const blob = await read(key)
  return blob && linkTo(key, blob)
}

/** What the SDK sends; undefined when the photo is gone. */
export const bodyOf = (key: string): Promise<unknown> => read(key)

export async function unshelve(key: string): Promise<void> {
  inMemory.delete(key)
  const link = links.get(key)
  if (link) URL.revokeObjectURL(link)
  links.delete(key)
  try {
    await del(key, store())
  } catch {
    // Without a database it lay in memory only.
  }
}

/** The keys of all that is kept. */
export async function listShelved(): Promise<string[]> {
  try {
    return [...inMemory.keys(), ...(await keys<string>(store()))]
  } catch {
    return [...inMemory.keys()]
  }
}

/** Bytes that still fit, as far as the browser tells. */
export async function roomLeft(): Promise<number> {
  try {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate()
    return quota - usage
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
