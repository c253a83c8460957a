import { useSyncExternalStore } from 'react'
import type { QueuedCall } from '../../../cloud/contract/queued'
import { currentUserId, whenAccountChanges } from '../account'
import { forget, keep, keptKeys, readKept } from '../storage'
import { type Item, isUnsent } from './item'

const week = 7 * 24 * 3600_000
const mostReceived = 50
const prefixOf = (userId: string) => `outbox/${userId}/`
const keyOf = ({ userId, id }: Item) => prefixOf(userId) + id

// Those of whoever is signed in, in the order of the taps. There is no list beside the items' own keys to be damaged.
let owner: string | undefined
let isLoaded = false
let items: readonly Item[] = []
const listeners = new Set<() => void>()

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

function show(next: readonly Item[]): void {
  items = next
  for (const listener of listeners) listener()
}

const isItem = (kept: Item | undefined): kept is Item =>
  typeof kept?.id === 'string' && typeof kept.call === 'string' && typeof kept.input === 'object'

function load(userId: string): Item[] {
  const found = keptKeys(prefixOf(userId))
    .map((key) => readKept<Item>(key))
    .filter(isItem)
    // The app was killed in mid-sending: whether it landed is for the server to say.
    .map((item): Item => ({ ...item, state: item.state === 'sending' ? 'waiting' : item.state, isWatched: false }))
    .sort((one, other) => one.place - other.place)
  const received = found.filter(({ state }) => state === 'received')
  const old = received.filter(
    ({ receivedAt = 0 }, at) => Date.now() - receivedAt > week || at < received.length - mostReceived,
  )
  for (const item of old) forget(keyOf(item))
  return found.filter((item) => !old.includes(item))
}

/** All of the signed-in person's, oldest first. */
export function allItems(): readonly Item[] {
  const userId = currentUserId()
  if (!isLoaded || userId !== owner) {
    isLoaded = true
    owner = userId
    items = userId === undefined ? [] : load(userId)
  }
  return items
}

// The same person may come back to what another start of the app has left.
whenAccountChanges(() => {
  isLoaded = false
  show(allItems())
})

/** Stores an item that its person watches; false when the phone has no room for it. */
export function put(item: Item): boolean {
  if (!keep(keyOf(item), item)) return false
  if (item.userId === currentUserId()) show([...allItems(), { ...item, isWatched: true }])
  return true
}

/** Changes an item where it stands; its owner may have signed out meanwhile. */
export function patch(item: Item, part: Partial<Item>): Item {
  const next = { ...item, ...part }
  // Nothing is lost when this finds no room: after a restart it is sent again under its id.
  if (part.state !== 'sending') keep(keyOf(item), next)
  if (item.userId === currentUserId()) show(allItems().map((one) => (one.id === item.id ? next : one)))
  return next
}

export function remove(item: Item): void {
  forget(keyOf(item))
  show(allItems().filter(({ id }) => id !== item.id))
}

export const nextPlace = (): number => (allItems()[allItems().length - 1]?.place ?? 0) + 1

const useItems = () => useSyncExternalStore(listen, allItems, allItems)

/** This person's outbox, newest first. */
export const useOutbox = (): Item[] => [...useItems()].reverse()

/** How many writes have not arrived yet. */
export const useWaitingCount = (): number => useItems().filter(isUnsent).length

/** What of these calls has not arrived yet, newest first: pages show it as done, marked 待发送. */
export const useUnsent = <N extends QueuedCall>(...calls: N[]): Item<N>[] =>
  useOutbox().filter((item): item is Item<N> => isUnsent(item) && (calls as QueuedCall[]).includes(item.call))
