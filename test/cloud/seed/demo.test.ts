import fs from 'node:fs'
import path from 'node:path'
import type { Database } from '../../../cloud/kernel/database/database'
import { folderStore } from '../../../cloud/kernel/files/store'
import { demoAccounts, seedDemo } from '../../../cloud/seed/demo'
import { openEmpty } from './emptyDatabase'

const now = new Date('2026-11-18T02:00:00.000Z')
const folder = fs.mkdtempSync(path.join(process.env.ZB_TEST_FOLDER ?? '', 'seed-'))
const store = folderStore(folder)
let database: Database
let tookMs: number

const ask = <R = Record<string, unknown>>(sql: string) =>
  database.transact(
    { text: 'select zb_set_school((select min(s) from zb_list_schools() s), 0)', values: [] },
    async (tx) => ({
      answer: await tx.rows<R>(sql),
    }),
  )
const count = async (sql: string) => (await ask<{ n: number }>(`select count(*)::integer as n from ${sql}`))[0].n

beforeAll(async () => {
  database = await openEmpty()
  const start = Date.now()
  await Promise.all([seedDemo(database, store, now), seedDemo(database, store, now)])
  tookMs = Date.now() - start
})
afterAll(() => database.close())

test('two servers that start at once make one demo school, quickly', async () => {
  expect(await ask('select name, is_demo from schools')).toEqual([{ name: '示范中学（演示）', is_demo: true }])
  expect(
    await database.transact(null, async (tx) => ({ answer: await tx.rows('select zb_list_schools()') })),
  ).toHaveLength(1)
  expect(tookMs).toBeLessThan(6000)
})

test('the printed ledger is there, whole', async () => {
  expect(await count('inspections')).toBe(1)
  expect(await count('phases')).toBe(3)
  expect(await count('categories')).toBe(4)
  expect(await count('findings')).toBe(34)
  expect(await count('measures')).toBe(103)
  expect(await ask('select state, count(*)::integer as n from findings group by state order by state')).toEqual([
    { state: 'done', n: 6 },
    { state: 'doneKeep', n: 3 },
    { state: 'notDone', n: 3 },
    { state: 'staged', n: 22 },
  ])
  expect(await count("findings where state = 'notDone' and blocked_by is null")).toBe(0)
})

test('each account told at the start can sign in', async () => {
  const told = demoAccounts.map((line) => line.split(' ')[1])
  expect(await ask('select username from accounts order by person_id')).toEqual(
    ['li', 'zhao', 'chen', 'wang', 'wu'].map((username) => ({ username })),
  )
  expect(told.sort()).toEqual(['chen', 'li', 'wang', 'wu', 'zhao'])
})
