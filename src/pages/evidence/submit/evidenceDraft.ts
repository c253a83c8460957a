import type { Item } from '../../../phone/outbox/item'
import type { KeptPhoto } from '../../../phone/photoShelf'

/** What is chosen and written for one measure and not handed in yet. */
export interface EvidenceDraft {
  note: string
  occurredOn: string
  photos: KeptPhoto[]
}

export const blank: EvidenceDraft = { note: '', occurredOn: '', photos: [] }

export const draftOf = (measureId: number): string => `evidence/${measureId}`

/** A form that was left while it was being sent still holds the same: nothing of either is lost, and nothing doubles. */
export function withRefused(draft: EvidenceDraft, { input, photos = [] }: Item<'submitEvidence'>): EvidenceDraft {
  const notes = new Set([draft.note.trim(), input.note].filter(Boolean))
  const others = draft.photos.filter(({ digest }) => !photos.some((photo) => photo.digest === digest))
  return {
    note: [...notes].join('\n'),
    occurredOn: draft.occurredOn || input.occurredOn || '',
    photos: [...photos, ...others],
  }
}
