import { createHash } from 'node:crypto'

/** How often each person passed on one day. In memory only: a kept count would tell who wrote namelessly. */
const passed = new Map<string, number>()
let counted = ''

/** Whether this person may pass once more today; each server counts for itself. */
export function mayPass(what: string, personKey: string, most: number, today: string): boolean {
  if (counted !== today) passed.clear()
  counted = today
  const key = createHash('sha256').update(`${what} ${personKey}`).digest('base64')
  const times = (passed.get(key) ?? 0) + 1
  passed.set(key, times)
  return times <= most
}
