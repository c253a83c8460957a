import type { Tx } from '../../kernel/database/database'
import type { Reach } from '../../kernel/reach'
import type { Next } from './deliveryRules'

/** Queues one message for the week, when a robot is set; a week is queued once. */
export const addDelivery = (tx: Tx, reach: Reach, week: string, text: string, now: Date) =>
  tx.rows(
    `insert into deliveries (school_id, week, text, not_before, changed_at)
     select school_id, $2, $3, $4, $4 from weekly_robots where school_id = $1 on conflict do nothing`,
    [reach.schoolId, week, text, now],
  )

export interface Claimed {
  id: number
  text: string
  attempts: number
  address: string
}

/** Takes the oldest message that is due; until the lease ends no other sender sees it. */
export const claimDelivery = (tx: Tx, reach: Reach, now: Date, leaseEnd: Date) =>
  tx.row<Claimed>(
    `update deliveries d set attempts = d.attempts + 1, not_before = $3, changed_at = $2
     from weekly_robots r
     where d.school_id = $1 and r.school_id = $1 and d.delivery_id = (
       select w.delivery_id from deliveries w
       where w.school_id = $1 and w.state = 'waiting' and w.not_before <= $2
       order by w.delivery_id limit 1 for update skip locked)
     returning d.delivery_id as id, d.text, d.attempts, r.address`,
    [reach.schoolId, now, leaseEnd],
  )

/** Notes how a try ended; one that was claimed again meanwhile is left to whoever holds it now. */
export const noteTry = (tx: Tx, reach: Reach, { id, attempts }: Claimed, next: Next, now: Date) =>
  tx.rows(
    `update deliveries set state = $4, not_before = $5, last_error = $6, changed_at = $7
     where school_id = $1 and delivery_id = $2 and attempts = $3 and state = 'waiting'`,
    [reach.schoolId, id, attempts, next.state, next.notBefore, next.lastError, now],
  )

export const setRobot = (tx: Tx, reach: Reach, address: string, personId: number, now: Date) =>
  tx.rows(
    `insert into weekly_robots (school_id, address, set_by, set_at) values ($1, $2, $3, $4)
     on conflict (school_id) do update set address = excluded.address, set_by = excluded.set_by, set_at = excluded.set_at`,
    [reach.schoolId, address, personId, now],
  )

/** What still waited is shown as not sent, so that a robot set later does not post old weeks. */
export const removeRobot = (tx: Tx, reach: Reach, now: Date, reason: string) =>
  tx.rows(
    `with removed as (delete from weekly_robots where school_id = $1 returning school_id)
     update deliveries set state = 'failed', last_error = $3, changed_at = $2
     where school_id = (select school_id from removed) and state = 'waiting'`,
    [reach.schoolId, now, reason],
  )

/** Back into the queue with all its tries; undefined when nothing of that week had failed or no robot is set. */
export const requeueFailed = (tx: Tx, reach: Reach, week: string, now: Date) =>
  tx.row(
    `update deliveries set state = 'waiting', attempts = 0, not_before = $3, changed_at = $3
     where school_id = $1 and week = $2 and state = 'failed'
       and exists (select from weekly_robots where school_id = $1)
     returning delivery_id`,
    [reach.schoolId, week, now],
  )
