import { createHash } from 'node:crypto'
import { type LinkClaim, readLink, signLink } from './links'
import type { FileStore } from './store'
import { pathOfStream, type Wish } from './streams'

export interface FileLink {
  url: string
  name: string
}

/** What cloud functions may do with bytes: nothing leaves but by a link that expires. */
export interface FileShelf {
  /** Links to a kept photo, large and small, for `minutes`. */
  linkPhoto(schoolId: number, digest: string, now: Date): { url: string; thumbUrl: string }
  /** Keeps a made document for an hour and answers the link to it. */
  offer(schoolId: number, name: string, mime: string, bytes: Buffer, now: Date): Promise<FileLink>
  /** A link of an hour to a file that `maker` makes while it leaves (see streams.ts). */
  offerStream(schoolId: number, maker: string, wish: Wish, file: { name: string; mime: string }, now: Date): FileLink
}

const linkMinutes = 60

export const photoPath = (schoolId: number, digest: string, size: 'large' | 'thumb') =>
  `${schoolId}/photos/${digest.slice(0, 2)}/${digest}-${size}.jpg`

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const zip = 'application/zip'

export function openShelf(store: FileStore, secret: Buffer, publicUrl: string): FileShelf & Pick<FileReader, 'claim'> {
  const link = (claim: LinkClaim, now: Date) => {
    // Links of one hour share their end, so that a photo seen twice is fetched once.
    const end = (Math.floor(now.getTime() / 3_600_000) + 2) * 3_600_000
    return `${publicUrl}/files/${signLink(secret, claim, new Date(end))}`
  }
  return {
    linkPhoto: (schoolId, digest, now) => ({
      url: link({ path: photoPath(schoolId, digest, 'large'), mime: 'image/jpeg' }, now),
      thumbUrl: link({ path: photoPath(schoolId, digest, 'thumb'), mime: 'image/jpeg' }, now),
    }),
    offer: async (schoolId, name, mime, bytes, now) => {
      const digest = createHash('sha256').update(bytes).digest('hex')
      // The hour is in the name, because a file that is there already keeps the age by which it is swept.
      const path = `${schoolId}/offers/${Math.floor(now.getTime() / 3_600_000)}-${digest}`
      await store.put(path, bytes, mime)
      const token = signLink(secret, { path, mime, name }, new Date(now.getTime() + linkMinutes * 60_000))
      return { url: `${publicUrl}/files/${token}`, name }
    },
    offerStream: (schoolId, maker, wish, { name, mime }, now) => {
      const claim = { path: pathOfStream(maker, schoolId, wish), mime, name }
      const token = signLink(secret, claim, new Date(now.getTime() + linkMinutes * 60_000))
      return { url: `${publicUrl}/streams/${token}`, name }
    },
    claim: (token, now) => readLink(secret, token, now),
  }
}

interface FileReader {
  claim(token: string, now: Date): LinkClaim | undefined
}
