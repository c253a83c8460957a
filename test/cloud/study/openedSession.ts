import type { In } from '../../../cloud/contract/calls'
import type { TestPerson } from '../setup/school'
import type { World } from '../setup/world'

/** 14:00 to 16:00 in Shanghai on Wednesday 2026-11-18. */
export const startsAt = '2026-11-18T06:00:00.000Z'
export const endsAt = '2026-11-18T08:00:00.000Z'

export const wish: In<'openSession'> = {
  kind: 'themedPartyDay',
  theme: '学习全会精神',
  place: '三楼会议室',
  startsAt,
  endsAt,
}

/** Opens a session as `secretary` at ten in the morning of its day, and leaves the clock there. */
export async function openedSession(world: World, secretary: TestPerson, more: Partial<In<'openSession'>> = {}) {
  world.setNow('2026-11-18T02:00:00.000Z')
  const { result, error } = await world.call(secretary.token, 'openSession', { ...wish, ...more })
  if (error) throw new Error(error)
  return result.sessionId
}

/** The digits on the secretary's screen now. */
export async function digitsOf(world: World, secretary: TestPerson, sessionId: number): Promise<string> {
  const { result, error } = await world.call(secretary.token, 'showSessionCode', { sessionId })
  if (error) throw new Error(error)
  return result.digits
}

/** Six digits that are not `digits`. */
export const otherThan = (digits: string): string => String((Number(digits) + 1) % 1_000_000).padStart(6, '0')
