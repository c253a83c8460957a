import { dropLeavings } from '../../../cloud/kernel/files/leavings'
import { photoPath } from '../../../cloud/kernel/files/shelf'
import { runJobs, runSweeps } from '../../../cloud/kernel/jobs'
import { dropOldPhotos } from '../../../cloud/rooms/evidence/dropOldPhotos'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import { type Rows, rowsOf } from '../setup/rows'
import type { School } from '../setup/school'
import type { World } from '../setup/world'

let world: World
let school: School
let rows: Rows
let parts: ReturnType<typeof jobParts>
beforeAll(async () => {
  world = await openEmptyWorld()
  school = await world.school()
  rows = rowsOf(world, school)
  parts = jobParts(world)
  await rows.since('2026-11-01T00:00:00Z')
})
afterAll(() => world.close())

const sql = <R>(text: string, ...values: unknown[]) => world.sql<R>(school.id, text, [school.id, ...values])

/** A photo with its bytes in the store. */
async function photo(digest: string, madeAt: string): Promise<number> {
  for (const size of ['large', 'thumb'] as const)
    await parts.store.put(photoPath(school.id, digest, size), Buffer.from(digest), 'image/jpeg')
  const [{ id }] = await sql<{ id: number }>(
    `insert into photos (school_id, person_id, digest, width, height, made_at) values ($1, $2, $3, 1, 1, $4)
     returning photo_id as id`,
    ...[school.zhao.id, digest, madeAt],
  )
  return id
}

/** Accepted evidence with one photo, of a finding that was closed at that moment, or never. */
async function handedIn(photoId: number, closedAt: string | null): Promise<number> {
  const findingId = await rows.finding(closedAt ? 'done' : 'open')
  const measureId = await rows.measure({ findingId, dueOn: null })
  const evidenceId = await rows.evidence({
    ...{ measureId, personId: school.zhao.id, branchId: school.admin, recordedAt: '2024-01-01T02:00:00Z' },
    accepted: { by: school.li.id, at: '2024-01-02T02:00:00Z' },
  })
  await sql('insert into evidence_photos values ($1, $2, 1, $3)', evidenceId, photoId)
  const change = `insert into finding_changes (school_id, finding_id, at, to_state) values ($1, $2, $3, 'done')`
  if (closedAt) await sql(change, findingId, closedAt)
  return measureId
}

const night = async (moment: string) => {
  world.setNow(moment)
  await runJobs(parts, [dropOldPhotos])
  await runSweeps(parts, [dropLeavings])
}

const keysLeft = async () => {
  const keys: string[] = []
  for await (const { key } of parts.store.list(`${school.id}/photos/`)) keys.push(key.split('/').at(-1) ?? '')
  return keys.sort()
}

test('photos of a finding closed two years ago go with their bytes; its words stay, and say so', async () => {
  const [old, shared, open] = [
    await photo('aaaa', '2024-01-01T02:00:00Z'),
    await photo('bbbb', '2024-01-01T02:00:00Z'),
    await photo('bbbb', '2024-01-01T02:00:00Z'),
  ]
  const measureId = await handedIn(old, '2024-11-20T02:00:00Z')
  await handedIn(shared, '2024-11-20T02:00:00Z')
  const kept = await handedIn(open, null)
  const card = async (id: number) =>
    (await world.call(school.zhao.token, 'listMeasureEvidence', { measureId: id })).result.evidence[0]

  await night('2026-11-20T01:00:00Z')
  expect((await card(measureId)).photos).toHaveLength(1)
  await night('2026-11-20T20:00:00Z')
  expect(await card(measureId)).toMatchObject({ photos: [], photosDroppedOn: '2026-11-21', note: '照片见附' })
  expect(await card(kept)).toMatchObject({ photos: [{ id: open }], photosDroppedOn: null })
  // The same bytes belong to a photo that stays.
  expect(await keysLeft()).toEqual(['bbbb-large.jpg', 'bbbb-thumb.jpg'])
  expect(await sql('select 1 from photo_leavings where school_id = $1')).toEqual([])
  expect(parts.reported).toEqual([])
})

test('a photo that was never handed in goes after thirty days', async () => {
  await photo('cccc', '2026-11-20T02:00:00Z')
  await night('2026-12-19T20:00:00Z')
  expect(await keysLeft()).toContain('cccc-large.jpg')
  await night('2026-12-20T20:00:00Z')
  expect(await keysLeft()).toEqual(['bbbb-large.jpg', 'bbbb-thumb.jpg'])
})

test('done once for a night, and nights without a server are made up for by one', async () => {
  const text = `select count(*)::integer as count from job_runs where school_id = $1 and name = 'dropOldPhotos'`
  const [{ count }] = await sql<{ count: number }>(text)
  await night('2027-01-10T20:00:00Z')
  await night('2027-01-10T21:00:00Z')
  expect(await sql(text)).toEqual([{ count: count + 1 }])
})
