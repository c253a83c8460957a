export interface Lock {
  /** So many tries in a row lock. */
  tries: number
  until: Date
  now: Date
}

/** More names than this are not remembered; the oldest is forgotten first. */
const mostNames = 10_000

/**
 * Tries at user names that nobody has. They are counted and locked like real ones, so that a lock does not tell which
 * names exist. In memory only: nothing is worth keeping of a name that is none.
 */
const strangers = new Map<string, { tries: number; lockedUntil: Date | null }>()

/** Whether this try locks the name, or until when it is locked already. */
export function countStranger(username: string, lock: Lock): { isLast: boolean } | { lockedUntil: Date } {
  const name = username.toLowerCase()
  const known = strangers.get(name) ?? { tries: 0, lockedUntil: null }
  if (known.lockedUntil && known.lockedUntil > lock.now) return { lockedUntil: known.lockedUntil }
  const tries = known.tries + 1
  const isLast = tries % lock.tries === 0
  strangers.delete(name)
  strangers.set(name, { tries, lockedUntil: isLast ? lock.until : null })
  if (strangers.size > mostNames) strangers.delete(strangers.keys().next().value ?? name)
  return { isLast }
}
