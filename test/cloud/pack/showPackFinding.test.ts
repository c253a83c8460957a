import path from 'node:path'
import { folderStore } from '../../../cloud/kernel/files/store'
import { openWorld, type World } from '../setup/world'
import { acceptedEvidence, addPhoto, fetchLink, linkTo, openChecked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

test('a wrong key opens nothing; a finding of another school or round is not there', async () => {
  const checked = await openChecked(world)
  const rival = await openChecked(world)
  const { packKey } = await linkTo(world, checked)
  const { findingId } = checked
  const ask = (key: string, id: number) => world.call(null, 'showPackFinding', { packKey: key, findingId: id })
  expect(await ask(`${packKey}x`, findingId)).toMatchObject({ status: 404, code: 10851 })
  expect(await ask(packKey, rival.findingId)).toMatchObject({ status: 404, code: 101 })
  const [{ id }] = await world.sql<{ id: number }>(
    checked.school.id,
    `with i as (insert into inspections (school_id, round, inspector, window_start, window_end, made_at)
       values ($1, '第二轮', '巡察组', '2027-01-01', '2027-03-01', now()) returning inspection_id),
     c as (insert into categories (school_id, inspection_id, number, title) select $1, inspection_id, 1, '纪律' from i
       returning inspection_id, category_id)
     insert into findings (school_id, inspection_id, category_id, number, position, title, state)
     select $1, inspection_id, category_id, '1.1', 1, '另一轮', 'open' from c returning finding_id as id`,
    [checked.school.id],
  )
  expect(await ask(packKey, id)).toMatchObject({ status: 404, code: 101 })
})

test('measures with what was accepted for them: branches, days and photos by links that expire', async () => {
  const checked = await openChecked(world)
  const { school, rows, findingId, measureId } = checked
  const evidenceId = await acceptedEvidence(checked, measureId)
  const store = folderStore(path.join(world.pipe.settings.dataDir, 'files'))
  await addPhoto(world, school, evidenceId, Buffer.from('一张照片'), store)
  const returned = await rows.measure({ findingId, dueOn: '2026-11-01' })
  const back = { by: school.li.id, at: '2026-11-17T02:00:00Z', reason: '照片不清' }
  const where = { measureId: returned, personId: school.zhao.id, branchId: school.admin }
  await rows.evidence({ ...where, recordedAt: '2026-11-16T02:00:00Z', returned: back })
  const { packKey } = await linkTo(world, checked)
  const { result } = await world.call(null, 'showPackFinding', { packKey, findingId })
  const [first, second] = result.measures
  expect(first).toMatchObject({ state: 'accepted', branch: '行政支部', isOverdue: false })
  expect(first.evidence).toEqual([
    {
      ...{ id: evidenceId, note: '照片见附', branch: '行政支部', occurredOn: null, photosDroppedOn: null },
      ...{ recordedAt: '2026-11-16T02:00:00.000Z', acceptedAt: '2026-11-17T02:00:00.000Z' },
      photos: [expect.objectContaining({ url: expect.stringMatching(/^\/files\//) })],
    },
  ])
  // What was sent back is between the school and the one who did it.
  expect(second).toMatchObject({ state: 'returned', branch: null, isOverdue: true, evidence: [] })
  expect(JSON.stringify(result)).not.toMatch(/老师|书记|照片不清/)
  const { url } = first.evidence[0].photos[0]
  expect((await fetchLink(world, url)).bytes.toString()).toBe('一张照片')
  world.setNow('2026-11-18T04:01:00.000Z')
  expect((await fetchLink(world, url)).status).toBe(404)
})

test('the story of a finding, without who and without to whom a measure was given', async () => {
  const checked = await openChecked(world)
  const { school, findingId, measureId } = checked
  const sql = (text: string, ...values: unknown[]) => world.sql(school.id, text, [school.id, findingId, ...values])
  await sql(
    `insert into finding_changes (school_id, finding_id, at, person_id, from_state, to_state, reason)
     values ($1, $2, '2026-11-10', $3, 'open', 'staged', '赵老师已完成')`,
    school.chen.id,
  )
  await sql(
    `insert into ledger_edits (school_id, finding_id, measure_id, at, person_id, field, before, after, reason) values
       ($1, $2, $3, '2026-11-11', $4, 'dueOn', '2026-11-20', '2026-11-30', '延期'),
       ($1, $2, $3, '2026-11-12', $4, 'assignee', '钱老师', '赵老师', null)`,
    measureId,
    school.wu.id,
  )
  await sql(
    `insert into look_backs (school_id, finding_id, since, months, at, person_id, holds, note)
     values ($1, $2, '2026-08-01', 3, '2026-11-13', $3, true, '没有反弹')`,
    school.li.id,
  )
  const { packKey } = await linkTo(world, checked)
  const { history } = (await world.call(null, 'showPackFinding', { packKey, findingId })).result
  expect(history).toMatchObject([
    { kind: 'lookBack', months: 3, holds: true, reason: '没有反弹' },
    { kind: 'edit', field: 'dueOn', before: '2026-11-20', after: '2026-11-30', measure: 1, reason: '延期' },
    { kind: 'state', from: 'open', to: 'staged', reason: '某同志已完成' },
  ])
  expect(history).toHaveLength(3)
})
