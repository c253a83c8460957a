import type { Ground } from '../logic/ground'
import type { PageStack } from '../logic/stack'
import type { Callable } from '../logic/untyped'
import type { FileTable } from './fileTable'
import type { RecordedCanvas } from './recordedCanvas'

export interface Network {
  online: boolean
  listeners: Set<Callable>
}

/** What `wx` stands on: the running program and the phone around it. */
export interface World extends Ground {
  stack: PageStack
  files: FileTable
  storage: Map<string, unknown>
  network: Network
  /** nothing more can be stored, neither values nor files */
  disk: { isFull: boolean }
  canvases: Map<string, RecordedCanvas>
  clipboard: string
  start: { path: string; query: Record<string, string> }
}

export type Wx = Record<string, unknown>
