import { statement, type Tx } from '../../../cloud/kernel/database/database'
import { openPostgres } from '../../../cloud/kernel/database/postgres'

const url = process.env.ZB_TEST_DATABASE_URL ?? ''
// The embedded database has no wire of its own.
const onPostgres = url ? test : test.skip

onPostgres('rows come as the embedded database gives them', async () => {
  const database = openPostgres(url, 1)
  const moment = new Date('2026-11-22T04:05:06.789Z')
  const text = `select $1::bigint as id, $2::date as day, $3::timestamptz as moment, $4::text[] as words, $5::bytea as bytes,
    $6::jsonb as json, null::text as nothing, 1.5::numeric as share`
  const values = [2 ** 40, '2026-11-22', moment, ['甲"', '乙,\\'], Buffer.from([0, 255]), JSON.stringify({ a: [1] })]
  const rows = await database.transact(statement(text, ...values), async (_tx, opened) => ({ answer: opened }))
  const [id, day, , words, bytes] = values
  expect(rows).toEqual([{ id, day, moment, words, bytes, json: { a: [1] }, nothing: null, share: 1.5 }])
  await database.close()
})

onPostgres('what fails is rolled back and leaves the connection as it was', async () => {
  const database = openPostgres(url, 1)
  const half = (value: unknown) =>
    database.transact(null, async (tx) => ({ answer: await tx.row('select 10 / $1::int as half', [value]) }))
  await expect(half('no number')).rejects.toMatchObject({ code: '22P02' })
  await expect(half(0)).rejects.toMatchObject({ code: '22012' })
  expect(await half(5)).toEqual({ half: 2 })
  const closing = database.transact(null, async () => ({ answer: 1, closing: statement('select 1 / 0') }))
  await expect(closing).rejects.toMatchObject({ code: '22012' })
  expect(await half(2)).toEqual({ half: 5 })
  await database.close()
})

onPostgres.each([
  ['between two statements', (tx: Tx, end: () => Promise<unknown>) => end().then(() => tx.rows('select 1'))],
  ['under a statement', (tx: Tx, end: () => Promise<unknown>) => Promise.all([tx.rows('select pg_sleep(9)'), end()])],
  // As while a function asks WeChat.
  ['while it waits', (_: Tx, end: () => Promise<unknown>) => end().then(() => new Promise((r) => setTimeout(r, 300)))],
])('a connection that is ended %s takes down its own call only', async (_when, work) => {
  const database = openPostgres(url, 1)
  const ended = database.transact(null, async (tx) => {
    const found = await tx.row<{ pid: number }>('select pg_backend_pid() as pid')
    const end = () => database.asOwner((owner) => owner.rows('select pg_terminate_backend($1)', [found?.pid]))
    return { answer: await work(tx, end) }
  })
  await expect(ended).rejects.toThrow(/terminat|connection error/)
  expect(await database.transact(null, async (tx) => ({ answer: await tx.row('select 1 as one') }))).toEqual({ one: 1 })
  await database.close()
})

onPostgres('two statements at once go one after the other', async () => {
  const database = openPostgres(url, 1)
  const both = await database.transact(null, async (tx) => ({
    answer: await Promise.all([tx.row('select 1 as one'), tx.rows('select n from generate_series(1, 3) n')]),
  }))
  expect(both).toEqual([{ one: 1 }, [{ n: 1 }, { n: 2 }, { n: 3 }]])
  await database.close()
})
