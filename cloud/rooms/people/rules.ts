import { addDays, isDay } from '../../contract/calendar'
import type { Role } from '../../contract/words'

/** Capitals and digits that nobody mixes up when a code is read out across a room: no 0/O, no 1/I/L. */
export const inviteAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const inviteLength = 6

export interface Seat {
  seats: number
  used: number
  expiresAt: Date
  revokedAt: Date | null
}

/** What stands in the way of an invite, or null. A revoked one reads as expired: nobody has to know why. */
export function whyNoSeat(seat: Seat, now: Date): 'INVITE_EXPIRED' | 'INVITE_USED' | null {
  if (seat.revokedAt !== null || seat.expiresAt <= now) return 'INVITE_EXPIRED'
  return seat.used >= seat.seats ? 'INVITE_USED' : null
}

/** A name as the roster keeps it: in a list "王　芳" is padded to the width of three characters. */
export const plainName = (name: string): string => name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim()

/** A day of joining or leaving: real, and no slip of the keyboard such as 2206 for 2026. */
export const isRosterDay = (day: string, today: string): boolean =>
  isDay(day) && day >= '1921-07-01' && day <= addDays(today, 366)

/** A secretary puts plain members on the roster; what else a person is, the administrator says. */
export const mayGive = (givers: readonly Role[], given: readonly Role[]): boolean =>
  givers.includes('admin') || given.every((role) => role === 'member')

/** Whether an administrator would be one no more: no longer named so, or leaving. */
export const losesAdmin = (was: readonly Role[], is: readonly Role[], newest: Membership | undefined): boolean =>
  was.includes('admin') && (!is.includes('admin') || (newest !== undefined && newest.leftOn !== null))

export interface Membership {
  branchId: number
  joinedOn: string
  /** The last day counted; null while the person stays. */
  leftOn: string | null
}

/** Not left yet: the last day counts. */
export const isThere = ({ leftOn }: Membership, today: string): boolean => leftOn === null || leftOn >= today

export interface Wish {
  branchId?: number
  /** First day in the new branch; today when left out. */
  since?: string
  leftOn?: string | null
}

export interface Plan {
  /** The last membership as it shall read; its day of joining stays. */
  kept?: Membership
  added?: Membership
}

/** What a wish makes of a person's last membership; null when the days do not fit. Days are Shanghai days, both ends counted. */
export function planMembership(last: Membership | undefined, wish: Wish, today: string): Plan | null {
  const days = [wish.since, wish.leftOn].filter((day) => typeof day === 'string')
  if (!days.every((day) => isRosterDay(day, today))) return null
  const moved = planMove(last, wish, today)
  return moved && planLeaving(moved, wish.leftOn)
}

function planMove(last: Membership | undefined, wish: Wish, today: string): Plan | null {
  const { branchId, since = today } = wish
  if (branchId === undefined) return { kept: last }
  const added = { branchId, joinedOn: since, leftOn: null }
  if (!last) return { added }
  const isBack = wish.since !== undefined && last.leftOn !== null && last.leftOn < since
  if (branchId === last.branchId && !isBack) return { kept: last }
  if (since < last.joinedOn) return null
  // Put right on the very day of joining: the person never was in the other branch.
  if (since === last.joinedOn) return { kept: { ...last, branchId, leftOn: null } }
  const eve = addDays(since, -1)
  return { kept: { ...last, leftOn: last.leftOn !== null && last.leftOn < eve ? last.leftOn : eve }, added }
}

function planLeaving(plan: Plan, leftOn: string | null | undefined): Plan | null {
  if (leftOn === undefined) return plan
  const end = (membership: Membership) => ({ ...membership, leftOn })
  const target = plan.added ?? plan.kept
  if (!target) return leftOn === null ? plan : null
  if (leftOn !== null && leftOn < target.joinedOn) return null
  return plan.added ? { ...plan, added: end(plan.added) } : { kept: end(target) }
}
