import type { Tx } from './database/database'
import type { Job } from './jobs'
import type { Reach } from './reach'

const triesBeforeFailed = 8
/** Slots missed for longer than this are not caught up. */
const longestCatchUpDays = 28

/** Writes down every slot that came since the last one known. */
export async function noteDue(tx: Tx, reach: Reach, jobs: readonly Job[], now: Date): Promise<void> {
  const known = await tx.rows<{ name: string; last: Date }>(
    'select name, max(slot) as last from job_runs where school_id = $1 group by name',
    [reach.schoolId],
  )
  const school = await tx.row<{ made_at: Date }>('select made_at from schools where school_id = $1', [reach.schoolId])
  const earliest = now.getTime() - longestCatchUpDays * 86_400_000
  for (const job of jobs) {
    const last = known.find((k) => k.name === job.name)?.last ?? school?.made_at ?? now
    const slots = job.slots(new Date(Math.max(last.getTime(), earliest)), now)
    if (slots.length === 0) continue
    await tx.rows(
      `insert into job_runs (school_id, name, slot, not_before)
       select $1, $2, slot, slot from unnest($3::timestamptz[]) as slot on conflict do nothing`,
      [reach.schoolId, job.name, slots.map((slot) => slot.toISOString())],
    )
  }
}

export interface DueRun {
  name: string
  slot: Date
  attempts: number
}

/** Takes the oldest slot that is due and holds its row until commit; another server takes the next. */
export const claimRun = (tx: Tx, reach: Reach, jobs: readonly Job[], now: Date) =>
  tx.row<DueRun>(
    `select name, slot, attempts from job_runs
     where school_id = $1 and state = 'due' and not_before <= $2 and name = any($3)
     order by slot limit 1 for update skip locked`,
    [reach.schoolId, now, jobs.map((job) => job.name)],
  )

export const noteDone = (tx: Tx, reach: Reach, { name, slot }: DueRun, now: Date) =>
  tx.rows(
    `update job_runs set state = 'done', attempts = attempts + 1, finished_at = $4, error = null
     where school_id = $1 and name = $2 and slot = $3`,
    [reach.schoolId, name, slot, now],
  )

/** Tried again after 1, 2, 4 … minutes; unless another server has done it meanwhile. */
export const noteFailure = (tx: Tx, reach: Reach, run: DueRun, error: unknown, now: Date) =>
  tx.rows(
    `update job_runs set attempts = attempts + 1, error = $4, not_before = $5,
       state = case when attempts + 1 >= $6 then 'failed' else 'due' end
     where school_id = $1 and name = $2 and slot = $3 and state = 'due'`,
    [
      reach.schoolId,
      run.name,
      run.slot,
      String(error).slice(0, 500),
      new Date(now.getTime() + 60_000 * 2 ** run.attempts),
      triesBeforeFailed,
    ],
  )
