import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

type LetGo = () => void

async function hold(): Promise<LetGo> {
  if (process.env.TARO_ENV !== 'h5') {
    await Taro.setKeepScreenOn({ keepScreenOn: true })
    return () => void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
  }
  // Absent from older browsers, and from any page that is not https.
  const lock = await (navigator as { wakeLock?: WakeLock }).wakeLock?.request('screen')
  return () => void lock?.release().catch(() => undefined)
}

/** Holds until told to let go; what cannot be held is no fault to show: the screen goes dark as usual. */
function holdWhileSeen(): LetGo {
  let gone = false
  let letGo: LetGo = () => undefined
  const take = () => {
    letGo()
    hold().then(
      (release) => {
        if (gone) release()
        else letGo = release
      },
      () => undefined,
    )
  }
  // A browser drops its lock with the tab; it has to be taken again.
  const seenAgain = () => document.visibilityState === 'visible' && take()
  const inBrowser = process.env.TARO_ENV === 'h5'
  if (inBrowser) document.addEventListener('visibilitychange', seenAgain)
  take()
  return () => {
    gone = true
    letGo()
    if (inBrowser) document.removeEventListener('visibilitychange', seenAgain)
  }
}

/** Keeps the screen on while this page is in front and `when` holds. */
export function useKeepAwake(when = true): void {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  useEffect(() => (when && inFront ? holdWhileSeen() : undefined), [when, inFront])
}
