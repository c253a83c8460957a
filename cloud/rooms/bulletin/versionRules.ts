import type { Block, Version } from '../../contract/bulletin'
import { isDay } from '../../contract/calendar'
import type { ErrorName } from '../../contract/errors'

export interface VersionFacts {
  id: number
  version: number
  form: Version['form']
  state: Version['state']
  title: string
  datedOn: string
  changedAt: Date
  changedBy: string | null
  publishedAt: Date | null
  publishedBy: string | null
}

/** A title is broken into lines for the page; in a list it stands in one. */
export const versionOf = (row: VersionFacts): Version => ({
  ...{ id: row.id, version: row.version, form: row.form, state: row.state, datedOn: row.datedOn },
  title: row.title.replace(/\s*\n\s*/g, ''),
  ...{ changedAt: row.changedAt.toISOString(), changedBy: row.changedBy },
  ...{ publishedAt: row.publishedAt?.toISOString() ?? null, publishedBy: row.publishedBy },
})

/** `2024年6月22日` or `2024-6-22` as 2024-06-22; undefined for what is no day. */
export function dayIn(text: string): string | undefined {
  const [, year, month, date] = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text) ?? []
  const day = year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return day && isDay(day) ? day : undefined
}

export interface PublishingFacts {
  state: Version['state']
  isNewest: boolean
}

/** Why a version may not be changed in its place, or null: what is published is locked, and an old draft stays as it was. */
export function whyLocked({ state, isNewest }: PublishingFacts): ErrorName | null {
  if (!isNewest) return 'BULLETIN_OLD'
  return state === 'published' ? 'BULLETIN_LOCKED' : null
}

const partWords: Record<string, string> = { front: '标题和开头', end: '落款' }

/** The parts in their order, each called by its heading. */
export function partsOf(blocks: readonly Block[]) {
  const parts = new Map<string, { part: string; title: string; blocks: number; edited: number }>()
  for (const { part, kind, text, isEdited } of blocks) {
    const known = parts.get(part) ?? { part, title: partWords[part] ?? '', blocks: 0, edited: 0 }
    parts.set(part, known)
    if (known.title === '' && kind.startsWith('heading')) known.title = text
    known.blocks += 1
    known.edited += isEdited ? 1 : 0
  }
  return [...parts.values()]
}
