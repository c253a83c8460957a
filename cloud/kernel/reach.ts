import type { Reaching } from '../contract/access'
import type { Role } from '../contract/words'

declare const made: unique symbol

/**
 * How far a call may look. Only the pipe and the jobs make one, so a query without a school does not compile.
 * `branchId` is null where the whole school is in reach; `personId` is set where only my own rows are.
 */
export interface Reach {
  readonly [made]: true
  readonly schoolId: number
  readonly reaching: Reaching
  readonly branchId: number | null
  readonly personId: number | null
}

export interface Me {
  schoolId: number
  personId: number
  name: string
  roles: Role[]
  /** The branch I belong to today; null for a leader or administrator outside the branches. */
  branchId: number | null
}

/** For the pipe: what `me` reaches with a call. A branch reach without a branch reaches nothing. */
export function reachOf(me: Me, reaching: Reaching): Reach {
  const reach = {
    schoolId: me.schoolId,
    reaching,
    branchId: reaching === 'branch' ? (me.branchId ?? -1) : null,
    personId: reaching === 'self' ? me.personId : null,
  }
  return reach as Reach
}

/** For jobs and for gates that found the school by a secret: the whole of one school. */
export const schoolReach = (schoolId: number): Reach =>
  ({ schoolId, reaching: 'school', branchId: null, personId: null }) as unknown as Reach
