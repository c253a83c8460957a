import { draftKeys } from './draft'
import { allItems } from './outbox/shelf'
import { dropKept, type KeptPhoto } from './photoShelf'
import { keep, readKept } from './storage'

/** Throws away the photos of this person's drafts on this phone; what is written stays, and so does what was handed in. */
export function dropDraftPhotos(): void {
  const handedIn = new Set(allItems().flatMap(({ photos = [] }) => photos.map(({ key }) => key)))
  for (const name of draftKeys()) {
    const draft = readKept<{ photos?: KeptPhoto[] }>(name)
    if (!draft?.photos?.length) continue
    for (const { key } of draft.photos) if (!handedIn.has(key)) void dropKept(key)
    keep(name, { ...draft, photos: [] })
  }
}
