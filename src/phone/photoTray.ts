import { onlineManager } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import { tell } from './feedback'
import { useShown } from './page'
import { PhotoLine, type TrayPhoto } from './photoLine'
import { isShelfFull, type KeptPhoto, noRoomSentence } from './photoShelf'
import { choosePhotos } from './photos'

export interface PhotoTray {
  photos: readonly TrayPhoto[]
  /** Chosen ones are being made small: more cannot be chosen yet. */
  isPreparing: boolean
  /** What went wrong with choosing. */
  problem: string | undefined
  add: () => Promise<void>
  remove: (index: number) => void
  retry: (index: number) => void
  /** The photos as `useWrite` takes them: those that have not arrived yet are sent first. */
  kept: () => KeptPhoto[]
  /** Call it when they were handed in: the tray then writes its draft no more. */
  close: () => void
}

export interface TrayOptions {
  /** The photos that the draft remembers. */
  kept: readonly KeptPhoto[]
  /** Remembers them with the draft. */
  onChange: (kept: KeptPhoto[]) => void
  /** Whether photos may leave the phone already. */
  maySend: boolean
  max?: number
}

/** Photos of a form: kept as soon as chosen, sent two at a time, each sent again alone when it failed. */
export function usePhotoTray({ kept, onChange, maySend, max = 9 }: TrayOptions): PhotoTray {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [line] = useState(() => new PhotoLine(kept, max, onChange, redraw))
  const isFull = useRef(false)
  // Asked for ahead: a browser opens its chooser only straight from a tap.
  const look = async () => {
    isFull.current = await isShelfFull()
  }
  useEffect(() => void line.restore(), [line])
  useEffect(() => line.letGo(maySend), [line, maySend])
  useEffect(() => onlineManager.subscribe((isOnline) => isOnline && line.resume()), [line])
  useShown(() => {
    void look()
    line.resume()
  })
  const add = async () => {
    if (line.isPreparing) return
    if (isFull.current) {
      void look()
      return tell(noRoomSentence)
    }
    await line.add(await choosePhotos(max - line.photos.length))
    await look()
  }
  return {
    photos: line.photos,
    isPreparing: line.isPreparing,
    problem: line.problem,
    add,
    remove: (index) => line.remove(index),
    retry: (index) => line.retry(index),
    kept: () => line.keptPhotos,
    close: () => line.close(),
  }
}
