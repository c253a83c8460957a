import { useCallback, useState } from 'react'
import { currentUserId } from './account'
import { forget, keep, readKept } from './storage'

const prefix = 'draft/'

/**
 * Form state that outlives the page: picking a photo or a phone call may wipe it. Per user.
 * `const [draft, change, done] = useDraft('evidence/12', { note: '' })`; `change` merges, `done` throws the draft away.
 */
export function useDraft<T extends object>(name: string, empty: T): [T, (part: Partial<T>) => void, () => void] {
  const key = `${prefix}${currentUserId() ?? ''}/${name}`
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...readKept<Partial<T>>(key) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((old) => {
        const next = { ...old, ...part }
        keep(key, next)
        return next
      }),
    [key],
  )
  const done = useCallback(() => forget(key), [key])
  return [draft, change, done]
}
