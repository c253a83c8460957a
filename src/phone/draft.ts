import { useCallback, useRef, useState } from 'react'
import { currentUserId } from './account'
import { forget, keep, keptKeys, readKept } from './storage'

const prefix = 'draft/'
const keyOf = (name: string) => `${prefix}${currentUserId() ?? ''}/${name}`

/**
 * Form state that outlives the page: picking a photo or a phone call may wipe it. Per user.
 * `const [draft, change, done] = useDraft('evidence/12', { note: '' })`; `change` merges, `done` throws the draft away.
 */
export function useDraft<T extends object>(name: string, empty: T): [T, (part: Partial<T>) => void, () => void] {
  const key = keyOf(name)
  const read = () => ({ key, draft: { ...empty, ...readKept<Partial<T>>(key) } })
  const [kept, setKept] = useState(read)
  // One form may go from one thing to the next, and each has a draft of its own.
  const { draft } = kept.key === key ? kept : read()
  if (kept.key !== key) setKept({ key, draft })
  const change = useCallback(
    (part: Partial<T>) =>
      setKept((old) => {
        const next = { ...old.draft, ...part }
        keep(key, next)
        return { key, draft: next }
      }),
    [key],
  )
  const blank = useRef(empty)
  blank.current = empty
  const done = useCallback(() => {
    forget(key)
    setKept({ key, draft: blank.current })
  }, [key])
  return [draft, change, done]
}

/**
 * The same for what exists already: the form begins with what was shown, and a draft of other words than these is thrown
 * away, because it would undo somebody else's change.
 */
export function useDraftOf<T extends object>(name: string, shown: T): [T, (part: Partial<T>) => void, () => void] {
  const [was] = useState(shown)
  const of = JSON.stringify(was)
  const [kept, changeKept, done] = useDraft<{ of: string; form: Partial<T> }>(name, { of, form: {} })
  if (kept.of !== of) done()
  const typed = useRef(kept.form)
  typed.current = kept.of === of ? kept.form : {}
  const change = (part: Partial<T>) => {
    typed.current = { ...typed.current, ...part }
    changeKept({ of, form: typed.current })
  }
  return [{ ...was, ...typed.current }, change, done]
}

/** Changes a draft while its form is closed; says whether the phone had room for it. */
export function changeDraft<T extends object>(name: string, empty: T, change: (draft: T) => T): boolean {
  const key = keyOf(name)
  return keep(key, change({ ...empty, ...readKept<Partial<T>>(key) }))
}

/** The storage keys of this person's drafts. */
export const draftKeys = (): string[] => keptKeys(keyOf(''))
