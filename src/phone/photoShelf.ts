import limit from 'p-limit'
import { errors } from '../../cloud/contract/errors'
import { currentUserId } from './account'
import { asCallError, CallError, noNetwork } from './callError'
import { call } from './client'
import { bodyOf, listShelved, pathOf, roomLeft, shelve, unshelve } from './photoFiles'
import { type Photo, uploadPhoto } from './photos'
import { newRequestId } from './requestId'

/** A photo that stays on this phone until it has arrived: small, upright, and known by the digest of its bytes. */
export interface KeptPhoto {
  key: string
  /** Showable; on H5 only until the page ends: `showKept` gives a new one. */
  path: string
  digest: string
  bytes: number
  /** Once it is on the server. */
  id?: number
}

type Progress = (percent: number) => void

/** Less room than this is nearly full: nine photos and what is written beside them. */
const leastRoom = 10 * 1024 * 1024
const day = 24 * 3600_000

/** The phone's own code of a full storage; what was chosen is not kept. */
export const noRoom = -4
export const noRoomSentence = '手机上存得快满了，先把待发送的发出去再拍。'
const notKeptSentence = '这张照片没有存下，可能是手机存满了。请清理一些空间，再选一次。'

export const isShelfFull = async (): Promise<boolean> => (await roomLeft()) < leastRoom

/** Copies a chosen photo out of the temporary folder, upright, scaled and ≤ 400 KB. Throws CallError when it cannot. */
export async function keepPhoto(photo: Photo): Promise<KeptPhoto> {
  const key = `${Date.now()}-${newRequestId()}`
  try {
    return { key, ...(await shelve(key, photo)) }
  } catch {
    await unshelve(key)
    throw new CallError(noRoom, (await isShelfFull()) ? noRoomSentence : notKeptSentence)
  }
}

/** Where a kept photo can be shown from; undefined when it is no longer on this phone. */
export const showKept = (key: string): Promise<string | undefined> => pathOf(key)

export const dropKept = (key: string): Promise<void> => unshelve(key)

interface Sending {
  work: Promise<number>
  listeners: Set<Progress>
}
const underWay = new Map<string, Sending>()
const inTurn = limit(2)

/**
 * Sends a kept photo unless the server has it, and answers its id; the photo stays on the shelf. Two at a time, whoever
 * asks: WeChat drops uploads when many run at once. Asked for again on its way, it is the same sending. Throws CallError.
 */
export function sendKept(photo: KeptPhoto, onProgress?: Progress): Promise<number> {
  if (photo.id !== undefined) return Promise.resolve(photo.id)
  const running = underWay.get(photo.key)
  if (running) {
    if (onProgress) running.listeners.add(onProgress)
    return running.work
  }
  const listeners = new Set(onProgress ? [onProgress] : [])
  const tell = (percent: number) => {
    for (const listener of listeners) listener(percent)
  }
  const owner = currentUserId()
  const work = inTurn(() => deliver(photo, owner, tell)).finally(() => underWay.delete(photo.key))
  underWay.set(photo.key, { work, listeners })
  return work
}

async function deliver({ key, digest }: KeptPhoto, owner: string | undefined, tell: Progress): Promise<number> {
  // Asked for at each step: nobody's photo goes out in another's name.
  const isTheirs = () => {
    if (currentUserId() !== owner) throw new CallError(noNetwork)
  }
  isTheirs()
  const found = await findSent(digest)
  isTheirs()
  const id = found ?? (await upload(key, tell))
  tell(100)
  return id
}

async function upload(key: string, tell: Progress): Promise<number> {
  const body = await bodyOf(key)
  if (!body) throw new CallError(errors.PHOTO_MISSING.code)
  return uploadPhoto(body, tell)
}

/** An answer lost on the way back leaves a photo on the server that this phone does not know of. */
async function findSent(digest: string): Promise<number | null> {
  try {
    return (await call('findPhoto', { digest })).photoId
  } catch (thrown) {
    const error = asCallError(thrown)
    // A server that does not know the question is no reason not to send.
    if (error.code === errors.UNKNOWN_CALL.code) return null
    throw error
  }
}

/** Throws away what is older than a day and named by nothing; `isNamed` is asked for each. */
export async function sweepShelf(isNamed: (key: string) => boolean): Promise<void> {
  for (const key of await listShelved()) {
    const isOld = Math.abs(Date.now() - Number(key.split('-')[0])) > day
    if (isOld && !isNamed(key)) await unshelve(key)
  }
}
