import type { Readable } from 'node:stream'
import type { Tx } from '../database/database'
import type { Reach } from '../reach'
import type { FileStore } from './store'

/** What a link to such a file was signed for: numbers only, which the maker understands. */
export type Wish = readonly number[]

export interface StreamParts {
  schoolId: number
  wish: Wish
  now: Date
  store: FileStore
  /** Short transactions in the school: the download may last an hour and must not hold one open. */
  transact<T>(work: (tx: Tx, reach: Reach) => Promise<T>): Promise<T>
}

/** A file too large to be kept or held: it is made while it leaves. The rooms' makers stand in cloud/streams.ts. */
export interface StreamMaker {
  name: string
  /** undefined when what was promised is no longer to be had: the link then counts as over. */
  open(parts: StreamParts): Promise<Readable | undefined>
}

/** No stored file has such a path: see `checkKey`. */
export const pathOfStream = (maker: string, schoolId: number, wish: Wish): string =>
  `~${[maker, schoolId, ...wish].join('/')}`

export interface AskedStream {
  maker: string
  schoolId: number
  wish: Wish
}

/** undefined for the path of a stored file. */
export function readStreamPath(path: string): AskedStream | undefined {
  if (!path.startsWith('~')) return undefined
  const [maker, schoolId, ...wish] = path.slice(1).split('/')
  return { maker, schoolId: Number(schoolId), wish: wish.map(Number) }
}
