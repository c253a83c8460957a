import { useState } from 'react'
import { currentUserId } from './account'
import { forget, keep, readKept } from './storage'

/** What a person ticks once on this phone: `const [told, tick] = useTold('faces')`. */
export function useTold(name: string): [boolean, (told: boolean) => void] {
  const key = `told/${currentUserId() ?? ''}/${name}`
  const [told, setTold] = useState(() => readKept(key) === true)
  const tick = (next: boolean) => {
    setTold(next)
    if (next) keep(key, true)
    else forget(key)
  }
  return [told, tick]
}
