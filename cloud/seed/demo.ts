import { dayOf } from '../contract/calendar'
import type { Database, Tx } from '../kernel/database/database'
import type { FileStore } from '../kernel/files/store'
import { schoolReach } from '../kernel/reach'
import { addLedger } from '../rooms/rectification/ledgerStore'
import { addEvidence } from './evidence'
import { printedLedger } from './ledger'
import { addPeople, password } from './people'
import { addStudy } from './study'
import { addXuexi } from './xuexi'

/** Told at the start: who can be tried out. */
export const demoAccounts = [
  `党员 zhao / ${password}`,
  `行政支部书记 li / ${password}`,
  `文科支部书记 wang / ${password}`,
  `学校领导 chen / ${password}`,
  `管理员 wu / ${password}`,
]

const weeksOfHistory = 9

/** Fills an empty database with a demo school, whole or not at all; a database with any school is left alone. */
export async function seedDemo(database: Database, store: FileStore, now: Date): Promise<void> {
  await database.transact(null, async (tx) => {
    // Two servers that start at once: the second waits here and then finds the school.
    await tx.rows('select pg_advisory_xact_lock(74201)')
    const schools = await tx.rows('select zb_list_schools()')
    if (schools.length === 0) await addDemoSchool(tx, store, now)
    return { answer: undefined }
  })
}

async function addDemoSchool(tx: Tx, store: FileStore, now: Date): Promise<void> {
  const made = await tx.row<{ zb_add_school: number }>('select zb_add_school($1, true)', ['示范中学（演示）'])
  const reach = schoolReach(made?.zb_add_school ?? 0)
  const today = dayOf(now)
  const began = new Date(now.getTime() - weeksOfHistory * 7 * 86_400_000)
  await tx.rows('update schools set made_at = $2 where school_id = $1', [reach.schoolId, began])
  const people = await addPeople(tx, reach, today)
  await addStudy(tx, reach, people, now)
  await addXuexi(tx, reach, people, now, today)
  await addLedger(tx, reach, printedLedger, { personId: null, at: began, reason: '按公开通报导入' })
  await addEvidence(tx, store, reach, people, today)
}
