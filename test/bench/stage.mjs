import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import pg from 'pg'
import { buildCloud } from '../../cloud/launch.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(import.meta.url)
export const members = 200
export const sessions = 150
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** A native PostgreSQL of our own, the built server's modules, and one large school. */
export async function openStage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-bench-'))
  const built = path.join(folder, 'native.cjs')
  esbuild.buildSync({
    entryPoints: [path.join(root, 'test/cloud/setup/native.ts')],
    outfile: built,
    platform: 'node',
    bundle: true,
  })
  const native = require(built)
  const url = native.startNative(folder, execFileSync)
  const out = await buildCloud()
  const cloud = (file) => require(path.join(out, file))
  const database = cloud('kernel/database/postgres.js').openPostgres(url)
  await cloud('kernel/database/migrate.js').migrate(database, path.join(out, 'migrations'))
  await database.close()
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const school = await fillSchool(admin)
  await admin.query('vacuum analyze')
  const close = async () => {
    await admin.end()
    native.stopNative(folder, execFileSync)
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { url, folder, cloud, out, admin, school, close }
}

/** Tokens are counted, so that pgbench can make the same hash in SQL. */
export const tokenOf = (n) => `bench-token-${n}`
export const hashOf = (n) => createHash('sha256').update(tokenOf(n)).digest()

/** A school year: 200 members in one branch, 150 sessions open now, 40 weeks of held sessions and of marks. */
export async function fillSchool(admin) {
  const one = async (text, values) => (await admin.query(text, values)).rows[0]
  // Ids that differ from each other, so that a recorded value tells what it stands for.
  await one("select setval(pg_get_serial_sequence('people', 'person_id'), 5000)")
  await one("select setval(pg_get_serial_sequence('study_sessions', 'session_id'), 900000)")
  const { id } = await one("select zb_add_school('性能测试学校', false) as id")
  const { branch } = await one(
    "insert into branches (school_id, name) values ($1, '一支部') returning branch_id as branch",
    [id],
  )
  await admin.query(
    "insert into people (school_id, name, roles) select $1, '党员' || n, '{member,secretary}' from generate_series(0, $2 - 1) n",
    [id, members],
  )
  await admin.query(
    'insert into memberships (school_id, person_id, joined_on, branch_id) select $1, person_id, current_date - 400, $2 from people where school_id = $1',
    [id, branch],
  )
  const { person } = await one('select min(person_id)::int as person from people where school_id = $1', [id])
  await admin.query(
    `insert into sessions (school_id, token_hash, person_id, made_at, expires_at)
     select $1, sha256(convert_to('bench-token-' || n, 'utf8')), $2 + n, now(), now() + interval '9 days' from generate_series(0, $3 - 1) n`,
    [id, person, members],
  )
  const addSessions = `insert into study_sessions (school_id, branch_id, kind, theme, place, starts_at, ends_at, secret, opened_by, opened_at)
    select $1, $2, 'partyLesson', '学习' || n, '会议室', now() + $3::interval - n * $4::interval, now() + $5::interval - n * $4::interval, $6, $7, now()
    from generate_series(0, $8 - 1) n returning session_id::int`
  const add = async (from, step, to, count) =>
    Math.min(
      ...(await admin.query(addSessions, [id, branch, from, step, to, secret, person, count])).rows.map(
        (r) => r.session_id,
      ),
    )
  await add('-7 days', '7 days', '-6 days', 40)
  const session = await add('-1 minute', '0', '10 hours', sessions)
  await admin.query(
    'insert into expected_people select $1, s.session_id, p.person_id from study_sessions s, people p where s.school_id = $1 and p.school_id = $1',
    [id],
  )
  await admin.query(
    `insert into check_ins (school_id, session_id, person_id, attendance, occurred_at, recorded_at)
     select $1, e.session_id, e.person_id, 'present', now(), now() from expected_people e where e.session_id < $2 and e.person_id % 10 > 0`,
    [id, session],
  )
  await admin.query(
    `insert into xuexi_marks (school_id, person_id, day, branch_id, marked_at, is_late)
     select $1, p.person_id, current_date - d, $2, now(), false from people p, generate_series(0, 279) d
     where p.school_id = $1 and (p.person_id + d) % 5 > 0`,
    [id, branch],
  )
  await admin.query(addAudits, [id, person, members])
  return { id, branch, person, session, secret }
}

/** A school year of written calls. Without them the first run would be planned for an empty table, and so the rest. */
const addAudits = `insert into audits (school_id, at, person_id, call, request_id, input_digest, input, answer)
  select $1, now() - n * interval '5 minutes', $2 + n % $3, 'markXuexi', gen_random_uuid(), md5(n::text), '{}', '{}'
  from generate_series(1, 40000) n`

/** Takes back what a run wrote, so that each run starts from the same rows. */
export async function sweepStage({ admin, school }) {
  await admin.query('delete from check_ins where session_id >= $1', [school.session])
  await admin.query("delete from audits where call <> 'markXuexi'")
  await admin.query('vacuum analyze check_ins, audits')
  await admin.query('checkpoint')
}
