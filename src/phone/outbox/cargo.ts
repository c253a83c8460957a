import type { In } from '../../../cloud/contract/calls'
import { dropKept, type KeptPhoto, sendKept } from '../photoShelf'
import type { Item } from './item'
import { allItems, patch } from './shelf'

/** Sends the photos of an item first, noting each that has arrived, and answers the input with their ids. */
export async function carryPhotos(item: Item): Promise<Item['input']> {
  if (!item.photos) return item.input
  const sends = item.photos.map((photo) => sendKept(photo).then((id) => note(item, photo.key, id)))
  const ids = await allOrFirstFailure(sends)
  return { ...item.input, photoIds: ids } as In<'submitEvidence'>
}

function note(item: Item, key: string, id: number): number {
  const now = allItems().find((one) => one.id === item.id) ?? item
  const photos = now.photos?.map((photo): KeptPhoto => (photo.key === key ? { ...photo, id } : photo))
  patch(now, { photos })
  return id
}

/** Waits for all, so that no photo is still on its way when the item says that it waits. */
async function allOrFirstFailure(sends: Promise<number>[]): Promise<number[]> {
  await Promise.all(sends.map((send) => send.catch(() => undefined)))
  return Promise.all(sends)
}

/** They have arrived with their submission, or it was thrown away. */
export function letGoOfPhotos({ photos }: Item): void {
  for (const { key } of photos ?? []) void dropKept(key)
}
