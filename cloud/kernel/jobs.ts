import { enterSchool } from './accounts/signIn'
import type { Database, Tx } from './database/database'
import type { FileStore } from './files/store'
import { claimRun, type DueRun, noteDone, noteDue, noteFailure } from './jobRuns'
import { type Reach, schoolReach } from './reach'
import type { Settings } from './settings'

export interface JobContext {
  tx: Tx
  reach: Reach
  /** The moment the job was due, which may be long ago when no server ran. */
  slot: Date
  now: Date
  settings: Settings
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

const graceMilliseconds = 10_000

const inSchool = <T>(parts: JobParts, schoolId: number, work: (tx: Tx, reach: Reach) => Promise<T>) =>
  parts.database.transact(enterSchool({ schoolId, personId: null }), async (tx) => ({
    answer: await work(tx, schoolReach(schoolId)),
  }))

const listSchools = async (parts: JobParts) =>
  parts.database.transact(null, async (tx) => {
    const rows = await tx.rows<{ zb_list_schools: number }>('select zb_list_schools()')
    return { answer: rows.map((row) => row.zb_list_schools) }
  })

/** Writes down what is due, then does it; both are safe to run on many servers at once. One school's trouble is not another's. */
export async function runJobs(parts: JobParts, jobs: readonly Job[]): Promise<void> {
  for (const schoolId of await listSchools(parts)) {
    await runSchool(parts, schoolId, jobs).catch((error) => parts.report(`jobs of school ${schoolId}`, error))
  }
}

async function runSchool(parts: JobParts, schoolId: number, jobs: readonly Job[]): Promise<void> {
  await inSchool(parts, schoolId, (tx, reach) => noteDue(tx, reach, jobs, parts.clock()))
  while (await runOne(parts, schoolId, jobs)) {
    // One transaction for each slot, until none is left.
  }
}

/** When each sweep last began in this process; another process keeps its own time, and a sweep bears being run twice. */
const lastBegun = new WeakMap<JobParts, Map<string, number>>()

function isSweepDue(parts: JobParts, schoolId: number, { name, everySeconds }: Sweep): boolean {
  const begun = lastBegun.get(parts) ?? new Map<string, number>()
  lastBegun.set(parts, begun)
  const now = parts.clock().getTime()
  const last = begun.get(`${schoolId} ${name}`)
  // A round comes a moment early or late; half a round of grace keeps "every 20 seconds" from becoming every 40.
  if (last !== undefined && now - last < everySeconds * 1000 - graceMilliseconds && now >= last) return false
  begun.set(`${schoolId} ${name}`, now)
  return true
}

/** Runs the sweeps whose time has come, school by school. */
export async function runSweeps(parts: JobParts, sweeps: readonly Sweep[]): Promise<void> {
  const { settings, store } = parts
  for (const schoolId of await listSchools(parts)) {
    const transact = <T>(work: (tx: Tx, reach: Reach) => Promise<T>) => inSchool(parts, schoolId, work)
    for (const sweep of sweeps.filter((each) => isSweepDue(parts, schoolId, each))) {
      await sweep
        .run({ schoolId, now: parts.clock(), settings, store, transact })
        .catch((error) => parts.report(sweep.name, error))
    }
  }
}

async function runOne(parts: JobParts, schoolId: number, jobs: readonly Job[]): Promise<boolean> {
  const now = parts.clock()
  let claimed: DueRun | undefined
  try {
    return await inSchool(parts, schoolId, async (tx, reach) => {
      claimed = await claimRun(tx, reach, jobs, now)
      if (!claimed) return false
      const { name, slot } = claimed
      await jobs.find((job) => job.name === name)?.run({ tx, reach, slot, now, settings: parts.settings })
      await noteDone(tx, reach, claimed, now)
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
