import { currentUserId } from './account'
import { dropDraftPhotos } from './draftPhotos'
import { letGoOfPhotos } from './outbox/cargo'
import { allItems, remove } from './outbox/shelf'
import { forget, keptKeys } from './storage'

/** The account is closed: what this phone keeps of the person goes, also what was not sent, since nobody takes it any more. */
export function forgetMe(): void {
  const userId = currentUserId()
  if (userId === undefined) return
  dropDraftPhotos()
  for (const item of [...allItems()]) {
    letGoOfPhotos(item)
    remove(item)
  }
  // Each key names its person: draft/7/…, consent/7/…, subscribe/7.
  for (const key of keptKeys('')) if (`${key}/`.includes(`/${userId}/`)) forget(key)
}
