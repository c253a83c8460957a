import type { Entry, ZipFile } from 'yauzl'
import { BadSheet } from './badSheet'
import { crc32 } from './repack'

const MAX_ENTRIES = 512

/** The XML parts of an .xlsx by path, inflated within the limit and checked against their checksums. */
export async function unpack(bytes: Buffer, maxInflated: number): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes)
  if (zip.entryCount > MAX_ENTRIES) throw new BadSheet('tooLarge', { limit: maxInflated })
  const entries = await listEntries(zip)
  checkDirectory(entries, maxInflated)
  const parts = new Map<string, Buffer>()
  let left = maxInflated
  for (const entry of entries.filter(isWanted)) {
    if (parts.has(entry.fileName)) throw new BadSheet('notXlsx')
    const part = await inflate(zip, entry, left, maxInflated)
    if (crc32(part) !== entry.crc32) throw new BadSheet('notXlsx')
    parts.set(entry.fileName, part)
    left -= part.length
  }
  if (!parts.has('xl/workbook.xml')) throw new BadSheet('notXlsx')
  return parts
}

// Pictures, themes, charts and printer settings are never inflated: nothing here reads them.
function isWanted({ fileName }: Entry): boolean {
  return /^xl\/(?:(?:_rels|worksheets)\/)?[^/]+\.xml(?:\.rels)?$/.test(fileName)
}

function checkDirectory(entries: Entry[], maxInflated: number): void {
  if (entries.some(({ fileName }) => /vbaProject\.bin$|\/macrosheets\//i.test(fileName))) throw new BadSheet('macros')
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > maxInflated) throw new BadSheet('tooLarge', { limit: maxInflated })
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  const { fromBuffer } = await import('yauzl')
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) reject(new BadSheet('notXlsx', {}, error))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', (error) => reject(new BadSheet('notXlsx', {}, error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

// Counts what really comes out: the size in the directory is the sender's own word.
function inflate(zip: ZipFile, entry: Entry, left: number, maxInflated: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new BadSheet('notXlsx', {}, error))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('error', (broken) => reject(new BadSheet('notXlsx', {}, broken)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= left) return chunks.push(chunk)
        reject(new BadSheet('tooLarge', { limit: maxInflated }))
        return stream.destroy()
      })
    })
  })
}
