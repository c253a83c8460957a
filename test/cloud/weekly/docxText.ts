import { fromBuffer } from 'yauzl'

/** The parts of a .docx by path. */
export const partsOf = (bytes: Buffer) =>
  new Promise<Map<string, string>>((resolve, reject) => {
    const parts = new Map<string, string>()
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString())
            zip.readEntry()
          })
        }),
      )
      zip.readEntry()
    })
  })

/** The text of each paragraph and cell, in order. */
export async function textsOf(bytes: Buffer): Promise<string[]> {
  const xml = (await partsOf(bytes)).get('word/document.xml') ?? ''
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
}
