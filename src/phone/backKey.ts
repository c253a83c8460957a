import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const isBrowser = process.env.TARO_ENV === 'h5'
const mark = 'zhibuSheet'

/** What lies over the page, the newest last. */
const open: (() => void)[] = []
/** The router's entry the person stands on. */
let at: string | undefined

/** A sheet's own entry is a copy: it bears the key and the address of the page beneath it. */
const entry = (): string => `${(window.history.state as { key?: string } | null)?.key} ${window.location.href}`
const isMarked = (): boolean => (window.history.state as Record<string, unknown> | null)?.[mark] === true

/** In a browser the back key closes what lies over the page, in place of leaving the page. `isOpen` false: nothing. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const newest = useRef(close)
  newest.current = close
  useEffect(() => {
    if (!isBrowser || !isOpen) return undefined
    const closing = () => newest.current()
    open.push(closing)
    if (!isMarked()) window.history.pushState({ ...window.history.state, [mark]: true }, '')
    return () => void open.splice(open.indexOf(closing), 1)
  }, [isOpen])
}

/**
 * A step between the two entries of one page is none of the router's business. The entry of a sheet that was closed by
 * hand stays behind, because taking it away could take a page away that opens meanwhile; the back key runs over it.
 */
function stepped(event: Event): void {
  const left = at
  at = entry()
  if (at !== left) return
  event.stopImmediatePropagation()
  if (isMarked()) return
  const top = open[open.length - 1]
  if (top) top()
  else window.history.back()
}

if (isBrowser) {
  // The app loads this before the router listens, so that it hears first in old browsers too.
  window.addEventListener('popstate', stepped, true)
  // Told at once, not when the page has come: a person may go back before that.
  Taro.eventCenter.on('__taroRouterChange', () => {
    at = entry()
  })
}
