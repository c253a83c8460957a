import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const isBrowser = process.env.TARO_ENV === 'h5'
const mark = 'zhibuSheet'

/** What lies over the page, the newest last. */
const open: (() => void)[] = []
/** The page that last had an entry of its own put on top of its history entry. */
let place: { page: string | undefined; href: string } | undefined

/** By its path, which Taro stamps for each opening: the page itself is handed out as a copy. */
const shownPage = () => (Taro.getCurrentPages().slice(-1)[0] as { path?: string } | undefined)?.path
const isMarked = (): boolean => (window.history.state as Record<string, unknown> | null)?.[mark] === true

/** In a browser the back key closes what lies over the page, in place of leaving the page. `isOpen` false: nothing. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const newest = useRef(close)
  newest.current = close
  useEffect(() => {
    if (!isBrowser || !isOpen) return undefined
    const closing = () => newest.current()
    open.push(closing)
    place = { page: shownPage(), href: window.location.href }
    if (!isMarked()) window.history.pushState({ ...window.history.state, [mark]: true }, '')
    return () => void open.splice(open.indexOf(closing), 1)
  }, [isOpen])
}

/**
 * A step between the two entries of one page is none of the router's business. The entry of a sheet that was closed by
 * hand stays behind, because taking it away could take a page away that opens meanwhile; the back key runs over it.
 */
function stepped(event: Event): void {
  if (!place || shownPage() !== place.page || window.location.href !== place.href) return
  event.stopImmediatePropagation()
  if (isMarked()) return
  const top = open[open.length - 1]
  if (top) top()
  else window.history.back()
}

// The app loads this before the router listens, so that it hears first in old browsers too.
if (isBrowser) window.addEventListener('popstate', stepped, true)
