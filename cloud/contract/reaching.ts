import type { Role } from './words'

/**
 * How far a call reaches for a role. `self`: my own rows. `branch`: the branch I belong to. `school`: the whole school.
 * `anyone`: before signing in. A role that is not named may not call at all.
 */
export type Reaching = 'self' | 'branch' | 'school'
type ByRole = Partial<Record<Role, Reaching>>
export interface Access {
  /** `nameless`: a write of which neither the person nor the input is kept in the audit row. */
  kind: 'read' | 'write' | 'nameless'
  /** `anyone` needs no session; otherwise the widest of the person's roles counts. */
  who: ByRole | 'anyone'
}

export const read = (who: ByRole): Access => ({ kind: 'read', who })
export const write = (who: ByRole): Access => ({ kind: 'write', who })
export const everyone = (reaching: Reaching): ByRole => ({
  member: reaching,
  secretary: reaching,
  leader: reaching,
  admin: reaching,
})
