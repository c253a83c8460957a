import type { In } from '../../../cloud/contract/calls'
import { errors } from '../../../cloud/contract/errors'
import { asCallError } from '../callError'
import { dropKept, type KeptPhoto, sendKept } from '../photoShelf'
import type { Item } from './item'
import { allItems, patch } from './shelf'

/**
 * Sends the photos of an item, noting each that has arrived, then its input with their ids. When the server misses one
 * after all, all are asked for and sent once more: a form that is refused would send the same ids again and again.
 */
export async function sendWithPhotos<T>(item: Item, send: (input: Item['input']) => Promise<T>): Promise<T> {
  try {
    return await send(await carryPhotos(item))
  } catch (thrown) {
    if (asCallError(thrown).code !== errors.PHOTO_MISSING.code || !item.photos) throw thrown
    return send(await carryPhotos({ ...item, photos: item.photos.map((photo) => ({ ...photo, id: undefined })) }))
  }
}

async function carryPhotos(item: Item): Promise<Item['input']> {
  if (!item.photos) return item.input
  const sends = item.photos.map((photo) => sendKept(photo).then((id) => note(item, photo.key, id)))
  const ids = await allOrFirstFailure(sends)
  return { ...item.input, photoIds: ids } as In<'submitEvidence'>
}

function note({ id: itemId }: Item, key: string, id: number): number {
  // One that found no room is sent straight, under another request id: stored now, it would go out a second time.
  const now = allItems().find((one) => one.id === itemId)
  const photos = now?.photos?.map((photo): KeptPhoto => (photo.key === key ? { ...photo, id } : photo))
  if (now) patch(now, { photos })
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
