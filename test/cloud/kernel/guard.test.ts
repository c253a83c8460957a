import type { Database, Tx } from '../../../cloud/kernel/database/database'
import { checkGuard } from '../../../cloud/kernel/database/guard'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
let database: Database
let mine: School
let rival: School
beforeAll(async () => {
  world = await openWorld({}, 'own')
  database = world.pipe.database
  mine = await world.school()
  rival = await world.school()
  for (const school of [mine, rival]) await fill(school)
})
afterAll(() => world.close())

// The native database is shared by every test file, so only the embedded one is spoilt.
const onOwnDatabase = process.env.ZB_TEST_DATABASE_URL ? test.skip : test

/** One row in every table, so that "sees nothing" says something. */
const rows = `
with b as (select school_id, min(branch_id) as branch_id from branches group by school_id),
 p as (select school_id, min(person_id) as person_id from people group by school_id),
 who as (select * from b join p using (school_id)),
 account as (insert into accounts (school_id, person_id) select school_id, person_id from who),
 invite as (insert into invites (school_id, branch_id, code, seats, expires_at, made_by)
   select school_id, branch_id, 'guard-' || school_id, 1, now(), person_id from who),
 audit as (insert into audits (school_id, at, call, request_id, input_digest, input, answer)
   select school_id, now(), 'x', gen_random_uuid(), '', '{}', '{}' from who),
 photo as (insert into photos (school_id, person_id, digest, width, height, made_at)
   select school_id, person_id, 'd', 1, 1, now() from who returning photo_id),
 ticket as (insert into upload_tickets (school_id, ticket_hash, person_id, photo_id, expires_at)
   select school_id, decode(md5(school_id::text), 'hex'), person_id, 1, now() from who),
 job as (insert into job_runs (school_id, name, slot, not_before) select school_id, 'x', now(), now() from who),
 session as (insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, secret, opened_by, opened_at)
   select school_id, branch_id, 'partyLesson', 't', 'p', now(), now() + interval '1 hour', 's', person_id, now() from who
   returning session_id),
 expected as (insert into expected_people select school_id, session_id, person_id from who, session returning session_id),
 here as (insert into check_ins (school_id, session_id, person_id, attendance, occurred_at, recorded_at)
   select school_id, session_id, person_id, 'present', now(), now() from who, expected),
 mark as (insert into xuexi_marks (school_id, person_id, day, branch_id, marked_at, is_late)
   select school_id, person_id, '2026-11-18', branch_id, now(), false from who),
 reminder as (insert into xuexi_reminders (school_id, person_id, day, asked_by, asked_at)
   select school_id, person_id, '2026-11-18', person_id, now() from who),
 inspection as (insert into inspections (school_id, round, inspector, window_start, window_end, made_at)
   select school_id, 'r', 'i', '2026-01-01', '2026-02-01', now() from who returning inspection_id),
 phase as (insert into phases (school_id, inspection_id, number, name, starts_on, ends_on)
   select school_id, inspection_id, 1, 'n', '2026-01-01', '2026-02-01' from who, inspection),
 category as (insert into categories (school_id, inspection_id, number, title)
   select school_id, inspection_id, 1, 't' from who, inspection returning category_id),
 finding as (insert into findings (school_id, inspection_id, category_id, number, position, title, state)
   select school_id, inspection_id, category_id, '1', 1, 't', 'open' from who, inspection, category returning finding_id),
 change as (insert into finding_changes (school_id, finding_id, at, to_state)
   select school_id, finding_id, now(), 'open' from who, finding),
 measure as (insert into measures (school_id, finding_id, number, text)
   select school_id, finding_id, 1, 't' from who, finding returning measure_id),
 proof as (insert into evidence (school_id, measure_id, person_id, branch_id, note, recorded_at)
   select school_id, measure_id, person_id, branch_id, 'n', now() from who, measure returning evidence_id),
 picture as (insert into evidence_photos select school_id, evidence_id, 1, photo_id from who, proof, photo),
 report as (insert into weekly_reports (school_id, week, branch_id, snapshot, made_at)
   select school_id, '2026-W46', 0, '{}', now() from who returning week, branch_id),
 looked as (insert into weekly_reads (school_id, person_id, week, branch_id, read_at)
   select w.school_id, w.person_id, r.week, r.branch_id, now() from who w, report r),
 credit as (insert into message_credits select school_id, person_id, 'sessionSoon', 1, now() from who),
 message as (insert into messages (school_id, kind, person_id, subject, fields, not_before, expires_at, made_at, changed_at)
   select school_id, 'sessionSoon', person_id, '1', '{}', now(), now(), now(), now() from who),
 consent as (insert into consents (school_id, person_id, purpose, given_at) select school_id, person_id, 'photos', now() from who),
 complaint as (insert into complaints (school_id, kind, branch_id, text, made_on)
   select school_id, 'complaint', branch_id, 't', '2026-11-18' from who),
 leaving as (insert into photo_leavings (school_id, digest, left_at) select school_id, 'd', now() from who),
 other_measure as (insert into measures (school_id, finding_id, number, text)
   select school_id, finding_id, 2, 't' from who, finding returning measure_id),
 other_proof as (insert into evidence (school_id, measure_id, person_id, branch_id, note, recorded_at)
   select school_id, measure_id, person_id, branch_id, 'n', now() from who, other_measure returning evidence_id),
 link as (insert into evidence_links (school_id, first_id, second_id, reason, at, person_id)
   select school_id, least(p.evidence_id, o.evidence_id), greatest(p.evidence_id, o.evidence_id), 'r', now(), person_id
   from who, proof p, other_proof o),
 edit as (insert into ledger_edits (school_id, finding_id, at, field) select school_id, finding_id, now(), 'title' from who, finding),
 brought as (insert into ledger_imports (school_id, inspection_id, at, rows, undo)
   select school_id, inspection_id, now(), '[]', '{}' from who, inspection),
 removed as (insert into ledger_removed (school_id, inspection_id, finding_id, at, kept)
   select school_id, inspection_id, finding_id, now(), '{}' from who, inspection, finding),
 asked as (insert into closure_requests (school_id, finding_id, at, person_id, note)
   select school_id, finding_id, now(), person_id, 'n' from who, finding),
 look_back as (insert into look_backs (school_id, finding_id, since, months, at, person_id, holds, note)
   select school_id, finding_id, '2026-01-01', 3, now(), person_id, true, 'n' from who, finding),
 letter as (insert into letters (school_id, inspection_id, blocked_by, sent_on, about, recorded_at, person_id)
   select school_id, inspection_id, 'b', '2026-01-01', 'a', now(), person_id from who, inspection),
 bulletin as (insert into bulletins (school_id, inspection_id, version, form, dated_on, blocks, made_at, changed_at)
   select school_id, inspection_id, 1, 'states', '2026-01-01', '[]', now(), now() from who, inspection),
 answer as (insert into check_answers (school_id, inspection_id, key, reason, at, person_id)
   select school_id, inspection_id, 'k', 'r', now(), person_id from who, inspection),
 pack as (insert into pack_links (school_id, inspection_id, label, key_hash, ends_on, made_at, made_by)
   select school_id, inspection_id, 'l', decode(md5('pack' || school_id), 'hex'), '2026-12-01', now(), person_id
   from who, inspection returning link_id),
 viewed as (insert into pack_views (school_id, link_id, at, what) select school_id, link_id, now(), 'ledger' from who, pack),
 robot as (insert into weekly_robots (school_id, address, set_by, set_at) select school_id, 'a', person_id, now() from who)
insert into deliveries (school_id, week, text, not_before, changed_at) select school_id, '2026-W46', 't', now(), now() from who`

const fill = ({ id }: School) => world.sql(id, rows)

async function relations(kinds: string): Promise<string[]> {
  const found = await database.asOwner((tx) =>
    tx.rows<{ relname: string }>(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind::text = any(string_to_array($1, ',')) and c.relname <> 'migrations' order by 1`,
      [kinds],
    ),
  )
  return found.map(({ relname }) => relname)
}

const inSchool = <T>(schoolId: number, work: (tx: Tx) => Promise<T>) =>
  database.transact({ text: 'select zb_set_school($1, 0)', values: [schoolId] }, async (tx) => ({
    answer: await work(tx),
  }))

test('the database as it is passes', async () => {
  await checkGuard(database)
})

test('from one school no row of another is seen, in any table or view', async () => {
  const names = await relations('r,p,v,m')
  expect(names.length).toBeGreaterThan(24)
  for (const name of names) {
    const seen = await world.sql<{ school_id: number }>(mine.id, `select distinct school_id from ${name}`)
    expect({ [name]: seen }).toEqual({ [name]: [{ school_id: mine.id }] })
  }
})

test('without a school nothing is seen at all', async () => {
  for (const name of await relations('r,p,v,m')) {
    const seen = await database.transact(null, async (tx) => ({
      answer: await tx.rows(`select 1 from ${name} limit 1`),
    }))
    expect({ [name]: seen }).toEqual({ [name]: [] })
  }
})

/** A column of each table that may be written, to try a change that changes nothing. */
const writable = `
  select c.relname as name, min(a.attname) as "column" from pg_class c
  join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
    and a.attnum > 0 and not a.attisdropped and a.attidentity = '' group by 1`

test('from one school no row of another is changed, removed, added or moved', async () => {
  const tables = await database.asOwner((tx) => tx.rows<{ name: string; column: string }>(writable))
  expect(tables.length).toBeGreaterThan(23)
  for (const { name, column } of tables) {
    for (const act of [`update ${name} set ${column} = ${column}`, `delete from ${name}`]) {
      const touched = inSchool(mine.id, (tx) => tx.rows(`${act} where school_id = $1 returning 1`, [rival.id]))
      await expect(touched.catch(refusedByRight)).resolves.toEqual([])
    }
  }
  for (const [text, values] of [
    ['insert into people (school_id, name, roles) values ($1, $2, $3)', [rival.id, '外人', ['admin']]],
    ['update people set school_id = $1 where person_id = $2', [rival.id, mine.zhao.id]],
  ] as const)
    await expect(inSchool(mine.id, (tx) => tx.rows(text, values))).rejects.toThrow(/row-level security/)
})

/** Rows that nobody may change are refused before any row is looked at. */
const refusedByRight = (error: Error) => {
  if (!/permission denied/.test(error.message)) throw error
  return []
}

test('the application can neither read the list of migrations nor put row-level security off', async () => {
  for (const text of [
    'select * from migrations',
    'alter table people disable row level security',
    'create table own (a int)',
  ])
    await expect(inSchool(mine.id, (tx) => tx.rows(text))).rejects.toThrow(/permission denied|must be owner/)
})

onOwnDatabase('a table without row-level security stops the start', async () => {
  await database.asOwner((_tx, script) => script('create table forgotten (school_id integer)'))
  await expect(checkGuard(database)).rejects.toThrow('table forgotten has no row-level security')
  await database.asOwner((_tx, script) => script('alter table forgotten enable row level security'))
  await expect(checkGuard(database)).rejects.toThrow('table forgotten has no row-level security')
  await database.asOwner((_tx, script) => script('drop table forgotten'))
  await checkGuard(database)
})

onOwnDatabase('row-level security put off on a table stops the start', async () => {
  await database.asOwner((_tx, script) => script('alter table audits disable row level security'))
  await expect(checkGuard(database)).rejects.toThrow('table audits has no row-level security')
  await database.asOwner((_tx, script) => script('alter table audits enable row level security'))
})

onOwnDatabase('an application role that bypasses it, or that owns a table, stops the start', async () => {
  for (const power of ['bypassrls', 'superuser']) {
    await database.asOwner((_tx, script) => script(`alter role zhibu_app ${power}`))
    await expect(checkGuard(database)).rejects.toThrow('may not be a superuser or bypass')
    await database.asOwner((_tx, script) => script(`alter role zhibu_app no${power}`))
  }
  await database.asOwner((_tx, script) =>
    script('grant create on schema public to zhibu_app; alter table invites owner to zhibu_app'),
  )
  await expect(checkGuard(database)).rejects.toThrow('table invites belongs to zhibu_app')
  await database.asOwner((_tx, script) =>
    script('alter table invites owner to postgres; revoke create on schema public from zhibu_app'),
  )
  await checkGuard(database)
})

onOwnDatabase('a policy that lets every row through stops the start', async () => {
  await database.asOwner((_tx, script) => script('create policy wide on schools for select to zhibu_app using (true)'))
  await expect(checkGuard(database)).rejects.toThrow('rows can be seen without a school')
  await database.asOwner((_tx, script) => script('drop policy wide on schools'))
})
