import { onlineManager } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { whenAccountChanges } from '../account'
import { flush } from './send'

/** For the app itself: the outbox is tried at the start, on show, and when the network or the person comes back. */
export function useOutboxAwake(): void {
  useDidShow(flush)
  useEffect(() => {
    flush()
    const ends = [onlineManager.subscribe((isOnline) => isOnline && flush()), whenAccountChanges(flush)]
    const seen = () => document.visibilityState === 'visible' && flush()
    // A browser's tab has no app that is shown.
    if (process.env.TARO_ENV === 'h5') document.addEventListener('visibilitychange', seen)
    return () => {
      for (const end of ends) end()
      if (process.env.TARO_ENV === 'h5') document.removeEventListener('visibilitychange', seen)
    }
  }, [])
}
