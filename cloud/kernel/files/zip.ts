import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Archiver, ZipEntryData } from 'archiver'

export interface ZipEntry {
  /** Its path inside the zip; the caller has made it safe. */
  name: string
  bytes: Buffer
  at: Date
}

/** A zip keeps the wall clock without its zone; ours is Shanghai's. */
const shanghaiMilliseconds = 8 * 3_600_000

/**
 * A zip of entries that are fetched one at a time, as its reader reads on: neither the whole nor what a slow reader has
 * not taken yet is ever held. When the reader goes away, the entries end where they are.
 */
export const zipOf = (entries: AsyncIterable<ZipEntry>): Readable =>
  Readable.from(zipping(entries), { objectMode: false, highWaterMark: 256 * 1024 })

async function* zipping(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const { ZipArchive } = await import('archiver')
  // Photos and office files are packed already; stored, each has its size and checksum before its bytes.
  const archive = new ZipArchive({ store: true })
  const failed = new Promise<never>((_resolve, reject) => archive.once('error', reject))
  failed.catch(() => undefined)
  try {
    for await (const { name, bytes, at } of entries) {
      const entry = { name, date: new Date(at.getTime() + shanghaiMilliseconds) }
      await Promise.race([added(archive, bytes, entry), failed])
      yield* readyOf(archive)
    }
    const ended = archive.finalize()
    for await (const chunk of archive) yield chunk as Buffer
    await ended
  } finally {
    archive.destroy()
  }
}

const added = (archive: Archiver, bytes: Buffer, entry: ZipEntryData): Promise<void> =>
  new Promise((resolve) => {
    archive.once('entry', () => resolve())
    archive.append(bytes, entry)
  })

/** The library writes a stored entry without waiting for its reader, so all of it is taken out before the next one. */
async function* readyOf(archive: Archiver): AsyncGenerator<Buffer> {
  await nextTurn()
  for (let chunk = archive.read(); chunk !== null; chunk = archive.read()) {
    yield chunk as Buffer
    await nextTurn()
  }
}
