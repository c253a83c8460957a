import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { photoPath } from '../../../cloud/kernel/files/shelf'
import type { FileStore } from '../../../cloud/kernel/files/store'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

export const label = '县委第三巡察组'
export const endsOn = '2026-12-18'

export interface Checked {
  school: School
  rows: Rows
  inspectionId: number
}

/** A school with a round and one finding that has a measure with accepted evidence. */
export async function openChecked(world: World): Promise<Checked & { findingId: number; measureId: number }> {
  const school = await world.school()
  const rows = rowsOf(world, school)
  const findingId = await rows.finding('staged')
  const measureId = await rows.measure({ findingId, dueOn: '2026-11-30', assigneeId: school.zhao.id })
  const inspectionId = await inspectionOf(world, school)
  return { school, rows, inspectionId, findingId, measureId }
}

export async function inspectionOf(world: World, school: School): Promise<number> {
  const text = 'select inspection_id as id from inspections where school_id = $1'
  return (await world.sql<{ id: number }>(school.id, text, [school.id]))[0].id
}

/** Evidence of Zhao that Li has accepted. */
export const acceptedEvidence = ({ rows, school }: Checked, measureId: number) =>
  rows.evidence({
    ...{ measureId, personId: school.zhao.id, branchId: school.admin, recordedAt: '2026-11-16T02:00:00Z' },
    accepted: { by: school.li.id, at: '2026-11-17T02:00:00Z' },
  })

/** A link of the leader's; its secret as the holder has it. */
export async function linkTo(world: World, { school, inspectionId }: Checked) {
  const { result } = await world.call(school.chen.token, 'makePackLink', { inspectionId, label, endsOn })
  return { linkId: result.linkId, packKey: result.packKey ?? '' }
}

/** Hangs a photo of these bytes on the evidence; without a store its row alone is there. */
export async function addPhoto(world: World, school: School, evidenceId: number, bytes: Buffer, store?: FileStore) {
  const digest = createHash('sha256').update(bytes).digest('hex')
  await world.sql(
    school.id,
    `with made as (insert into photos (school_id, person_id, digest, width, height, made_at)
       values ($1, $2, $3, 4, 3, now()) returning photo_id)
     insert into evidence_photos (school_id, evidence_id, position, photo_id)
     select $1, $4, (select count(*) from evidence_photos where school_id = $1 and evidence_id = $4), photo_id from made`,
    [school.id, school.zhao.id, digest, evidenceId],
  )
  await store?.put(photoPath(school.id, digest, 'large'), bytes, 'image/jpeg')
  return digest
}

export interface Unpacked {
  /** Path → bytes, as another program unpacked them. */
  files: Map<string, Buffer>
  /** The flag that names are UTF-8, of each entry whose name needs it. */
  utf8: boolean[]
  manifest: string[]
}

const listing = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    z.extractall(sys.argv[2])
    print(json.dumps([[i.filename, i.flag_bits] for i in z.infolist()]))`

/** Unpacks with Python's zipfile, which knows nothing of the library that packed it. */
export function unpacked(bytes: Buffer): Unpacked {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhibu-pack-'))
  try {
    fs.writeFileSync(path.join(folder, 'pack.zip'), bytes)
    const out = path.join(folder, 'out')
    const said = execFileSync('python3', ['-c', listing, path.join(folder, 'pack.zip'), out], { encoding: 'utf8' })
    const entries = JSON.parse(said) as [name: string, flags: number][]
    const files = new Map(entries.map(([name]) => [name, fs.readFileSync(path.join(out, name))]))
    const utf8 = entries.filter(([name]) => /\P{ASCII}/u.test(name)).map(([, flags]) => (flags & 0x800) !== 0)
    const manifest = (files.get('manifest.csv') ?? Buffer.alloc(0)).toString('utf8').trimEnd().split('\r\n')
    return { files, utf8, manifest }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Follows a link as a browser would. */
export async function fetchLink(world: World, url: string): Promise<{ status: number; bytes: Buffer; code?: number }> {
  const { pathname } = new URL(url, 'http://here')
  const response = await world.server.inject({ method: 'GET', url: pathname })
  const isJson = String(response.headers['content-type']).includes('json')
  const code = isJson ? (response.json().code as number) : undefined
  return { status: response.statusCode, bytes: response.rawPayload, code }
}

/** A member's name, a telephone and an identity number in every text of the ledger and of its evidence. */
export const named = '王小明13800138000，11010519491231002X'
export async function nameEverywhere(world: World, { school, inspectionId }: Checked): Promise<void> {
  const sql = (text: string) => world.sql(school.id, text, [school.id, named])
  await sql(`insert into people (school_id, name, roles) values ($1, left($2, 3), '{member}')`)
  await sql('update categories set title = $2 where school_id = $1')
  await sql(
    `update findings set title = $2, lead_officer = $2, department = $2, blocked_by = $2, next_step = $2 where school_id = $1`,
  )
  await sql('update measures set text = $2, department = $2 where school_id = $1')
  await sql('update evidence set note = $2 where school_id = $1')
  await world.sql(
    school.id,
    `insert into ledger_edits (school_id, finding_id, at, person_id, field, before, after, reason)
     select $1, finding_id, now(), $4, field, $2, $2, $2
     from findings cross join unnest('{title,leadOfficer,department,nextStep}'::text[]) as field
     where school_id = $1 and inspection_id = $3`,
    [school.id, named, inspectionId, school.li.id],
  )
}
