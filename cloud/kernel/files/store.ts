import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Readable } from 'node:stream'

export interface StoredFile {
  key: string
  size: number
  storedAt: Date
}

/** Where bytes are kept. Keys are paths such as `1/photos/ab12….jpg`; bytes under a key never change. */
export interface FileStore {
  /** Keeps the bytes for good before it resolves; a key that is there already is left as it is. */
  put(key: string, bytes: Buffer, mime: string): Promise<void>
  get(key: string): Promise<{ stream: Readable; size: number } | undefined>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Every file whose key begins with `prefix` and which was stored before `olderThan`. */
  list(prefix: string, olderThan?: Date): AsyncIterable<StoredFile>
}

const KEY = /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/
const HALF_WRITTEN = '~half'
const HOUR = 3_600_000

/** Throws unless the key is a plain relative path in lower case that cannot climb out of the store. */
export function checkKey(key: string): string {
  if (key.length > 512 || key.includes('..') || !KEY.test(key)) throw new Error('a stored file has no such key')
  return key
}

/** Keeps files in a local folder; a put survives a power cut once it has resolved. */
export function folderStore(dir: string): FileStore {
  let swept: Promise<void> | undefined
  const pathOf = (key: string) => join(dir, ...checkKey(key).split('/'))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      if (await isFile(path)) return
      swept ??= sweep(join(dir, HALF_WRITTEN))
      await swept
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(join(dir, HALF_WRITTEN, randomBytes(12).toString('hex')), path, bytes)
      await syncFolders(dirname(path), made ? dir : dirname(path))
    },
    get: (key) => openFile(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),
    list: (prefix, olderThan) => walk(dir, prefix, olderThan),
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function writeWhole(temporary: string, path: string, bytes: Buffer): Promise<void> {
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

// A rename is only as durable as the folder that records it, and a new folder as its parent.
async function syncFolders(from: string, upTo: string): Promise<void> {
  if (process.platform === 'win32') return
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
    if (folder === upTo || folder === dirname(folder)) return
  }
}

// Only a killed put leaves a file here; an hour spares those of another process that is still writing.
async function sweep(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && found.mtimeMs < Date.now() - HOUR) await rm(path, { force: true })
  }
}

async function openFile(path: string): Promise<{ stream: Readable; size: number } | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (!file) return undefined
  const found = await file.stat()
  if (found.isFile()) return { stream: file.createReadStream(), size: found.size }
  await file.close()
  return undefined
}

async function* walk(dir: string, prefix: string, olderThan?: Date): AsyncGenerator<StoredFile> {
  if (prefix.includes('..')) throw new Error('a stored file has no such key')
  const start = join(dir, prefix.slice(0, prefix.lastIndexOf('/') + 1))
  const entries = await readdir(start, { recursive: true }).catch(() => [] as string[])
  for (const entry of entries.sort()) {
    const path = join(start, entry)
    const key = path.slice(join(dir, sep).length).split(sep).join('/')
    if (!key.startsWith(prefix) || !KEY.test(key)) continue
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || (olderThan && found.mtime >= olderThan)) continue
    yield { key, size: found.size, storedAt: found.mtime }
  }
}
