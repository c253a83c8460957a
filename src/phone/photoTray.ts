import { useRef, useState } from 'react'
import { asCallError } from './callError'
import { choosePhotos, type Photo, uploadPhoto } from './photos'

/** A photo on its way: PhotoGrid (src/parts) draws it. */
export interface TrayPhoto extends Photo {
  /** Known once it has arrived. */
  id?: number
  percent?: number
  /** Why it did not arrive; a tap tries again. */
  failed?: string
}

export interface PhotoTray {
  photos: TrayPhoto[]
  /** Ids of those that arrived, in the order shown. */
  ids: number[]
  /** Some are still on their way. */
  busy: boolean
  /** At least one, and all of them arrived. */
  whole: boolean
  add: () => Promise<void>
  remove: (index: number) => void
  retry: (index: number) => void
}

// WeChat drops uploads when many run at once.
const atOnce = 2

/** Photos of a form: chosen, sent two at a time as soon as chosen, each one sent again alone when it failed. */
export function usePhotoTray(max = 9): PhotoTray {
  const list = useRef<TrayPhoto[]>([])
  const [photos, show] = useState<TrayPhoto[]>([])

  const put = (next: TrayPhoto[]) => {
    list.current = next
    show(next)
  }
  const patch = (path: string, part: Partial<TrayPhoto>) =>
    put(list.current.map((photo) => (photo.path === path ? { ...photo, ...part } : photo)))

  const sendOne = async (photo: TrayPhoto) => {
    patch(photo.path, { percent: 0, failed: undefined })
    try {
      const id = await uploadPhoto(photo, (percent) => patch(photo.path, { percent }))
      patch(photo.path, { id, percent: 100 })
    } catch (thrown) {
      patch(photo.path, { failed: asCallError(thrown).sentence })
    }
    fill()
  }
  const fill = () => {
    const running = list.current.filter(isSending).length
    for (const photo of list.current.filter(isWaiting).slice(0, Math.max(0, atOnce - running))) void sendOne(photo)
  }
  const add = async () => {
    const chosen = await choosePhotos(max - list.current.length)
    put([...list.current, ...chosen].slice(0, max))
    fill()
  }
  const remove = (index: number) => {
    put(list.current.filter((_, at) => at !== index))
    fill()
  }
  const retry = (index: number) => void sendOne(list.current[index])

  const ids = photos.flatMap((photo) => (photo.id === undefined ? [] : [photo.id]))
  return {
    photos,
    ids,
    busy: photos.some((photo) => isSending(photo) || isWaiting(photo)),
    whole: photos.length > 0 && ids.length === photos.length,
    add,
    remove,
    retry,
  }
}

const isWaiting = (photo: TrayPhoto) => photo.percent === undefined && !photo.failed
const isSending = (photo: TrayPhoto) => photo.percent !== undefined && photo.id === undefined && !photo.failed
