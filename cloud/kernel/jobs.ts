import { enterSchool } from './accounts/signIn'
import type { Database, Tx } from './database/database'
import type { FileStore } from './files/store'
import { type Reach, schoolReach } from './reach'
import type { Settings } from './settings'

export interface JobContext {
  tx: Tx
  reach: Reach
  /** The moment the job was due, which may be long ago when no server ran. */
  slot: Date
  now: Date
}

/** Work that is due at moments and is done once for each, however many servers run. */
export interface Job {
  name: string
  /** Moments in (since, now] at which it was due. */
  slots(since: Date, now: Date): Date[]
  /** Its effect and its `done` commit together or not at all. */
  run(context: JobContext): Promise<void>
}

/** Work that talks to the outside, so it cannot sit in one transaction. It runs again and again and picks up what is left. */
export interface Sweep {
  name: string
  everySeconds: number
  run(context: SweepContext): Promise<void>
}

export interface SweepContext {
  schoolId: number
  now: Date
  settings: Settings
  store: FileStore
  transact<T>(work: (tx: Tx, reach: Reach) => Promise<T>): Promise<T>
}

export interface JobParts {
  database: Database
  settings: Settings
  store: FileStore
  clock: () => Date
  report: (what: string, error: unknown) => void
}

const triesBeforeFailed = 8
/** Slots missed for longer than this are not caught up. */
const longestCatchUpDays = 28

const inSchool = <T>(parts: JobParts, schoolId: number, work: (tx: Tx, reach: Reach) => Promise<T>) =>
  parts.database.transact(enterSchool({ schoolId, personId: null }), async (tx) => ({
    answer: await work(tx, schoolReach(schoolId)),
  }))

const listSchools = async (parts: JobParts) =>
  parts.database.transact(null, async (tx) => {
    const rows = await tx.rows<{ zb_list_schools: number }>('select zb_list_schools()')
    return { answer: rows.map((row) => row.zb_list_schools) }
  })

/** Writes down what is due, then does it; both are safe to run on many servers at once. */
export async function runJobs(parts: JobParts, jobs: readonly Job[]): Promise<void> {
  for (const schoolId of await listSchools(parts)) {
    await inSchool(parts, schoolId, (tx, reach) => noteDue(tx, reach, jobs, parts.clock()))
    while (await runOne(parts, schoolId, jobs)) {
      // One transaction for each slot, until none is left.
    }
  }
}

export async function runSweeps(parts: JobParts, sweeps: readonly Sweep[]): Promise<void> {
  const { settings, store } = parts
  for (const schoolId of await listSchools(parts)) {
    for (const sweep of sweeps) {
      const transact = <T>(work: (tx: Tx, reach: Reach) => Promise<T>) => inSchool(parts, schoolId, work)
      await sweep
        .run({ schoolId, now: parts.clock(), settings, store, transact })
        .catch((error) => parts.report(sweep.name, error))
    }
  }
}

async function noteDue(tx: Tx, reach: Reach, jobs: readonly Job[], now: Date): Promise<void> {
  const known = await tx.rows<{ name: string; last: Date }>(
    'select name, max(slot) as last from job_runs where school_id = $1 group by name',
    [reach.schoolId],
  )
  const school = await tx.row<{ made_at: Date }>('select made_at from schools where school_id = $1', [reach.schoolId])
  const earliest = new Date(now.getTime() - longestCatchUpDays * 86_400_000)
  const start = school && school.made_at > earliest ? school.made_at : earliest
  for (const job of jobs) {
    const since = known.find((k) => k.name === job.name)?.last ?? start
    const slots = job.slots(since, now)
    if (slots.length === 0) continue
    await tx.rows(
      `insert into job_runs (school_id, name, slot, not_before)
       select $1, $2, slot, slot from unnest($3::timestamptz[]) as slot on conflict do nothing`,
      [reach.schoolId, job.name, slots.map((slot) => slot.toISOString())],
    )
  }
}

interface DueRun {
  name: string
  slot: Date
  attempts: number
}

async function runOne(parts: JobParts, schoolId: number, jobs: readonly Job[]): Promise<boolean> {
  const now = parts.clock()
  let claimed: DueRun | undefined
  try {
    return await inSchool(parts, schoolId, async (tx, reach) => {
      claimed = await claim(tx, reach, jobs, now)
      if (!claimed) return false
      const { name, slot } = claimed
      await jobs.find((job) => job.name === name)?.run({ tx, reach, slot, now })
      await tx.rows(
        `update job_runs set state = 'done', attempts = attempts + 1, finished_at = $4, error = null
         where school_id = $1 and name = $2 and slot = $3`,
        [reach.schoolId, name, slot, now],
      )
      return true
    })
  } catch (error) {
    if (!claimed) throw error
    const failed = claimed
    parts.report(failed.name, error)
    await inSchool(parts, schoolId, (tx, reach) => noteFailure(tx, reach, failed, error, now))
    return true
  }
}

const claim = (tx: Tx, reach: Reach, jobs: readonly Job[], now: Date) =>
  tx.row<DueRun>(
    `select name, slot, attempts from job_runs
     where school_id = $1 and state = 'due' and not_before <= $2 and name = any($3)
     order by slot limit 1 for update skip locked`,
    [reach.schoolId, now, jobs.map((job) => job.name)],
  )

/** Tried again after 1, 2, 4 … minutes. */
const noteFailure = (tx: Tx, reach: Reach, run: DueRun, error: unknown, now: Date) =>
  tx.rows(
    `update job_runs set attempts = attempts + 1, error = $4, not_before = $5,
       state = case when attempts + 1 >= $6 then 'failed' else 'due' end
     where school_id = $1 and name = $2 and slot = $3`,
    [
      reach.schoolId,
      run.name,
      run.slot,
      String(error).slice(0, 500),
      new Date(now.getTime() + 60_000 * 2 ** run.attempts),
      triesBeforeFailed,
    ],
  )
