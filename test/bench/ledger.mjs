import { createHash, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { origin } from './server.mjs'
import { hashOf, members } from './stage.mjs'

/** The largest ledger that must stay usable. */
const findings = 500
const measuresEach = 6
const photos = 20_000
const photoBytes = 20_000
const rounds = 15

/** Fills one inspection: 500 findings, 3,000 measures, each with accepted evidence, 20,000 photos with their bytes. */
export async function fillLedger({ admin, school }, dataDir) {
  const one = async (text, values) => (await admin.query(text, values)).rows[0]
  const { id: schoolId, branch, person } = school
  const { leader } = await one(
    `insert into people (school_id, name, roles) values ($1, '学校领导', '{leader,admin}') returning person_id::int as leader`,
    [schoolId],
  )
  await admin.query(
    `insert into sessions (school_id, token_hash, person_id, made_at, expires_at) values ($1, $2, $3, now(), now() + interval '9 days')`,
    [schoolId, hashOf(members), leader],
  )
  const { inspection } = await one(
    `insert into inspections (school_id, round, inspector, window_start, window_end, made_at)
     values ($1, '第五轮巡察', '第三巡察组', current_date - 60, current_date + 30, now()) returning inspection_id::int as inspection`,
    [schoolId],
  )
  await admin.query(
    `insert into categories (school_id, inspection_id, number, title) select $1, $2, n, '第' || n || '类问题' from generate_series(1, 5) n`,
    [schoolId, inspection],
  )
  await admin.query(addFindings, [schoolId, inspection, findings])
  await admin.query(addMeasures, [schoolId, inspection, measuresEach, person])
  await admin.query(addEvidence, [schoolId, branch, person, leader])
  await addPhotos(admin, schoolId, person, dataDir)
  await admin.query('vacuum analyze')
  return { inspection }
}

const addFindings = `insert into findings (school_id, inspection_id, category_id, number, position, title, state, due_on, lead_officer, department)
  select $1, $2, c.category_id, 'F-' || n, n, '第' || n || '个问题：落实不够到位，需要继续整改', 'open', current_date + 20, '党委书记', '党建办'
  from generate_series(1, $3) n join categories c on c.school_id = $1 and c.inspection_id = $2 and c.number = 1 + n % 5`

const addMeasures = `insert into measures (school_id, finding_id, number, text, due_on, assignee_id)
  select $1, f.finding_id, n, '修订制度并组织学习，第' || n || '条措施', current_date + 10, $4
  from findings f, generate_series(1, $3) n where f.school_id = $1 and f.inspection_id = $2`

const addEvidence = `insert into evidence (school_id, measure_id, person_id, branch_id, note, occurred_on, recorded_at, state, decided_by, decided_at)
  select $1, measure_id, $3, $2, '已组织学习，附照片', current_date - 3, now() - interval '2 days',
    case when measure_id % 10 = 0 then 'submitted' else 'accepted' end,
    case when measure_id % 10 = 0 then null else $4::bigint end, case when measure_id % 10 = 0 then null else now() end
  from measures where school_id = $1`

async function addPhotos(admin, schoolId, person, dataDir) {
  const digests = []
  for (let n = 0; n < photos; n += 1) {
    const bytes = randomBytes(photoBytes)
    const digest = createHash('sha256').update(bytes).digest('hex')
    const folder = path.join(dataDir, 'files', String(schoolId), 'photos', digest.slice(0, 2))
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, `${digest}-large.jpg`), bytes)
    digests.push(digest)
  }
  await admin.query(
    `insert into photos (school_id, person_id, digest, width, height, made_at, look)
     select $1, $2, d, 1200, 1600, now(), ('x' || left(d, 16))::bit(64) from unnest($3::text[]) d`,
    [schoolId, person, digests],
  )
  await admin.query(
    `insert into evidence_photos (school_id, evidence_id, position, photo_id)
     select $1, e.evidence_id, 1 + p.n / e.all, p.photo_id
     from (select photo_id, row_number() over (order by photo_id) - 1 as n from photos where school_id = $1) p
     join (select evidence_id, row_number() over (order by evidence_id) - 1 as n, count(*) over () as all
       from evidence where school_id = $1) e on e.n = p.n % e.all`,
    [schoolId],
  )
}

/** What a leader waits for, in ms, and what the pack costs the server in memory. */
export async function measureLedger({ call, asReviewer, memory }, inspection) {
  const listMs = await middle(() => call('listFindings', {}))
  const { findings: cards } = await call('listFindings', {})
  const findingMs = await middle(() => call('showFinding', { findingId: cards[0].id }))
  const { evidence } = await asReviewer('listWaitingEvidence', {})
  const alikeMs = await middle(() => asReviewer('findAlike', { evidenceId: evidence[0].id }))
  const began = Date.now()
  const { bulletinId } = await call('makeBulletin', {
    inspectionId: inspection,
    form: 'states',
    requestId: randomUUID(),
  })
  await call('downloadBulletin', { bulletinId })
  const bulletinMs = Date.now() - began
  return { listMs, findingMs, alikeMs, bulletinMs, pack: await fetchPack(call, inspection, memory) }
}

async function middle(work) {
  const times = []
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(rounds / 2)])
}

async function fetchPack(call, inspection, memory) {
  const before = memory()
  const { url } = await call('downloadPack', { inspectionId: inspection })
  const began = Date.now()
  let bytes = 0
  let most = before
  let looked = 0
  for await (const piece of (await fetch(`${origin}${url}`)).body) {
    bytes += piece.length
    if (bytes - looked < 4_000_000) continue
    looked = bytes
    most = Math.max(most, memory())
  }
  const mib = (number) => Math.round(number / 1024 / 1024)
  return {
    mib: mib(bytes),
    seconds: Math.round((Date.now() - began) / 1000),
    memoryBeforeMib: before,
    memoryMostMib: most,
  }
}
