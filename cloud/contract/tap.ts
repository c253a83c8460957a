/**
 * How long a phone held a tap before it could send it, in ms: both moments are of the phone's own clock, so one that is
 * a day off cancels out. 0 when the phone does not say, or its clock was put back in between.
 */
export function heldFor(occurredAt: string | undefined, sentAt: Date | null): number {
  if (occurredAt === undefined || sentAt === null) return 0
  const held = sentAt.getTime() - Date.parse(occurredAt)
  return Number.isNaN(held) ? 0 : Math.max(held, 0)
}
