import { dayOf } from '../../cloud/contract/calendar'

/**
 * The day that what was read may call today: the server's, because a phone's clock may be wrong; the phone's own when it
 * was read on an earlier day. Of the two days by that clock only their being different counts.
 */
export function todayOf(said: string, readAt: number): string {
  const here = dayOf(new Date())
  return readAt === 0 || dayOf(new Date(readAt)) === here ? said : here
}
