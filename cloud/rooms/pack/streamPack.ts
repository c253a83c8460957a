import { createHash } from 'node:crypto'
import { dayOf } from '../../contract/calendar'
import { writePaper } from '../../kernel/documents/writePaper'
import { refuse } from '../../kernel/fault'
import { readStored } from '../../kernel/files/readStored'
import { photoPath } from '../../kernel/files/shelf'
import type { StreamMaker, StreamParts } from '../../kernel/files/streams'
import { type ZipEntry, zipOf } from '../../kernel/files/zip'
import { writeSheet } from '../../kernel/sheets/writeSheet'
import { ledgerSheet } from './ledgerSheetRules'
import { type EvidenceFacts, Manifest } from './manifestRules'
import type { EvidenceRow } from './showStore'
import { csvOf, photoName, safeName, uniqueNames } from './zipRules'
import { type Pack, readEvidence, readPack } from './zipStore'

/** So many measures are read at once: a short transaction, after which a link that was taken back ends the download. */
const measuresAtOnce = 20

/** The pack of one inspection as .zip; `wish` is the inspection and the link it is fetched by, 0 inside the school. */
export const streamPack: StreamMaker = {
  name: 'pack',
  open: async (parts) => {
    const [inspectionId = 0, linkId = 0] = parts.wish
    const today = dayOf(parts.now)
    const pack = await parts.transact((tx, reach) =>
      readPack(tx, reach, { inspectionId, linkId, now: parts.now, today }),
    )
    return pack && zipOf(entriesOf(parts, pack))
  },
}

async function* entriesOf(parts: StreamParts, pack: Pack): AsyncGenerator<ZipEntry> {
  const manifest = new Manifest({ ...pack, now: parts.now })
  const entry = (name: string, bytes: Buffer): ZipEntry => {
    manifest.file({ name, size: bytes.length, digest: digestOf(bytes) })
    return { name, bytes, at: parts.now }
  }
  yield entry('ledger.xlsx', await writeSheet(ledgerSheet(pack, dayOf(parts.now))))
  if (pack.bulletin) yield entry('bulletin.docx', await writePaper(pack.bulletin, null))
  else manifest.leavesOut('bulletin.docx', '通报还没有发布')
  yield* photosOf(parts, pack, manifest)
  yield { name: 'manifest.csv', bytes: csvOf(manifest.finished()), at: parts.now }
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function* photosOf(parts: StreamParts, pack: Pack, manifest: Manifest): AsyncGenerator<ZipEntry> {
  const unique = uniqueNames()
  const folders = new Map(pack.findings.map(({ id, number, title }) => [id, unique(safeName(`${number}-${title}`))]))
  const numbers = new Map(pack.findings.map(({ id, number }) => [id, number]))
  for (let from = 0; from < pack.measures.length; from += measuresAtOnce) {
    const measures = pack.measures.slice(from, from + measuresAtOnce)
    const ids = measures.map(({ id }) => id)
    const evidence = await parts.transact((tx, reach) => readEvidence(tx, reach, pack, ids))
    // Breaks the file off: what came so far must not look like the whole.
    if (!evidence) throw refuse('LINK_EXPIRED')
    for (const { findingId, id, number } of measures) {
      const folder = folders.get(findingId) ?? ''
      for (const one of evidence.filter(({ measureId }) => measureId === id)) {
        const of: EvidenceFacts = { ...one, finding: numbers.get(findingId) ?? '', measure: number }
        yield* photosOfOne(parts, { folder, one, of }, manifest)
      }
    }
  }
}

interface Given {
  folder: string
  one: EvidenceRow
  of: EvidenceFacts
}

async function* photosOfOne(
  { store, schoolId }: StreamParts,
  { folder, one, of }: Given,
  manifest: Manifest,
): AsyncGenerator<ZipEntry> {
  if (one.photos.length === 0) manifest.without(sayNone(one.photosDroppedOn), of)
  for (const [index, { digest }] of one.photos.entries()) {
    const name = photoName({ folder, measure: of.measure, evidence: one, position: index + 1 })
    const bytes = await readStored(store, photoPath(schoolId, digest, 'large'))
    if (!bytes) {
      manifest.lacks(name, '存储里没有这张照片')
      continue
    }
    // Of the bytes as they leave, so that a photo that was changed in the store does not pass.
    const found = digestOf(bytes)
    const note = found === digest ? of.note : `与收到时不一致（当时是 ${digest}）。${of.note}`
    manifest.photo({ name, size: bytes.length, digest: found }, { ...of, note })
    yield { name, bytes, at: one.recordedAt }
  }
}

const sayNone = (droppedOn: string | null) => (droppedOn ? `照片到保存期限，${droppedOn} 已删除` : '没有附照片')
