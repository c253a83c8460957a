import { access } from '../../cloud/contract/access'
import { type CallName, calls, rooms } from '../../cloud/contract/calls'
import { list, read } from './sources'

const roomFiles = list('cloud/rooms')
const jobFiles = ['cloud/jobs.ts', 'cloud/streams.ts']
  .flatMap((table) => [...read(table).matchAll(/from '\.\/(rooms\/\w+\/\w+)'/g)])
  .map((m) => `cloud/${m[1]}.ts`)

test('every call has its one file, in its room', () => {
  const wanted = Object.entries(rooms).flatMap(([room, names]) =>
    Object.keys(names).map((name) => `cloud/rooms/${room}/${name}.ts`),
  )
  expect(roomFiles).toEqual(expect.arrayContaining(wanted))
})

test('every call has its access line and its test', () => {
  const tests = list('test/cloud')
  const wanted = Object.entries(rooms).flatMap(([room, names]) =>
    Object.keys(names).map((name) => `test/cloud/${room}/${name}.test.ts`),
  )
  expect(Object.keys(access).sort()).toEqual(Object.keys(calls).sort())
  expect(wanted.filter((file) => !tests.includes(file))).toEqual([])
})

test('a room holds calls, jobs, makers of streams, rules and stores, and nothing else', () => {
  const isCall = (file: string) => (file.split('/').at(-1)?.replace('.ts', '') as CallName) in calls
  const strange = roomFiles.filter(
    (file) => !isCall(file) && !jobFiles.includes(file) && !/\/(\w+Rules|rules|\w+Store|store)\.ts$/.test(file),
  )
  expect(strange).toEqual([])
})

const owners: Record<string, string[]> = {
  people: ['branches', 'people', 'memberships', 'invites'],
  study: ['study_sessions', 'expected_people', 'check_ins'],
  xuexi: ['xuexi_marks', 'xuexi_reminders'],
  rectification: [
    ...['inspections', 'phases', 'categories', 'findings', 'finding_changes', 'measures'],
    ...['ledger_edits', 'ledger_imports', 'ledger_removed', 'closure_requests', 'look_backs', 'letters'],
  ],
  evidence: ['evidence', 'evidence_photos', 'evidence_links'],
  progress: [],
  privacy: ['consents', 'complaints'],
  weekly: ['weekly_reports', 'weekly_reads', 'weekly_robots', 'deliveries'],
  messages: ['messages', 'message_credits'],
  bulletin: ['bulletins', 'check_answers'],
  pack: ['pack_links', 'pack_views'],
}

test('a table is written only in its own room, and SQL stands in stores only', () => {
  const faults: string[] = []
  for (const file of roomFiles) {
    const room = file.split('/')[2]
    const text = read(file)
    const written = [...text.matchAll(/\b(?:insert into|delete from|(?<!for )(?<!do )update)\s+([a-z_]+)/g)].map(
      (m) => m[1],
    )
    for (const table of written) {
      if (!owners[room].includes(table)) faults.push(`${file} writes ${table}`)
    }
    if (!/[sS]tore\.ts$/.test(file) && /\b(select .+ from|insert into|delete from) /.test(text))
      faults.push(`${file} has SQL`)
  }
  expect(faults).toEqual([])
})

test('every table of the migrations has an owner and school_id first in its key', () => {
  const sql = list('cloud/migrations').map(read).join('\n')
  const tables = [...sql.matchAll(/create table (?:if not exists )?(\w+) \(([\s\S]*?)\n\);/g)]
  const kernel = ['schools', 'accounts', 'sessions', 'audits', 'photos', 'upload_tickets', 'photo_leavings', 'job_runs']
  const owned = new Set([...Object.values(owners).flat(), ...kernel])
  expect(tables.length).toBeGreaterThan(20)
  for (const [, name, body] of tables) {
    expect(owned).toContain(name)
    expect(`${name}: ${body}`).toMatch(/primary key \(school_id|school_id integer[^,]* primary key/)
  }
})
