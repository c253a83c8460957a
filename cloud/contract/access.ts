import type { CallName } from './calls'
import { access } from './matrix'
import type { Access, Reaching } from './reaching'
import type { Role } from './words'

// The matrix stands on a page of its own; this is what reads it.
export { type Access, access, type Reaching }

const width: Record<Reaching, number> = { self: 1, branch: 2, school: 3 }

/** How far `call` reaches for someone who holds `roles`: the widest of them, or null when none may call. */
export function reachingOf(roles: readonly Role[], call: CallName): Reaching | null {
  const { who } = access[call]
  if (who === 'anyone') return 'self'
  const reachings = roles.map((role) => who[role]).filter((reaching) => reaching !== undefined)
  return reachings.sort((a, b) => width[b] - width[a])[0] ?? null
}

/** Whether a button for `call` should show. */
export const may = (roles: readonly Role[], call: CallName): boolean => reachingOf(roles, call) !== null

/** A write carries a request id and lands once. */
export const isWrite = (call: CallName): boolean => access[call].kind !== 'read'
