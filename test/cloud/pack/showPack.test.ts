import { openWorld, type World } from '../setup/world'
import { acceptedEvidence, endsOn, label, linkTo, openChecked } from './packed'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

test('a wrong, cut off or ended key gets one clear sentence', async () => {
  const checked = await openChecked(world)
  const { packKey } = await linkTo(world, checked)
  const answers = []
  for (const wrong of ['', 'no-such-key', packKey.slice(0, -1), `${packKey} `])
    answers.push(await world.call(null, 'showPack', { packKey: wrong }))
  world.setNow('2026-12-18T15:59:00.000Z')
  expect((await world.call(null, 'showPack', { packKey })).status).toBe(200)
  world.setNow('2026-12-18T16:00:00.000Z')
  answers.push(await world.call(null, 'showPack', { packKey }))
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 404, code: 10851, error: expect.stringMatching(/已到期.*新的链接。$/) })
})

test('the ledger as it stands: the honest numbers, categories and findings, for whom and until when', async () => {
  const checked = await openChecked(world)
  const { school, rows, findingId, measureId } = checked
  await acceptedEvidence(checked, measureId)
  await rows.finding('done')
  await rows.finding('doneKeep')
  const blocked = await rows.finding('notDone', '县财政局')
  await rows.measure({ findingId: blocked, dueOn: '2026-11-01' })
  await world.sql(school.id, "update findings set due_on = '2026-11-01' where school_id = $1", [school.id])
  const { packKey } = await linkTo(world, checked)
  const { result } = await world.call(null, 'showPack', { packKey })
  const [{ name }] = await world.sql<{ name: string }>(school.id, 'select name from schools where school_id = $1', [
    school.id,
  ])
  expect(result.head).toEqual({ schoolName: name, label, endsOn, today: '2026-11-18' })
  expect(result.inspection).toMatchObject({ round: '第一轮', windowStart: '2026-09-01', windowEnd: '2026-12-31' })
  expect(result.headline).toEqual({ closed: 2, staged: 1, blocked: 1, open: 0 })
  expect(result.categories.map(({ title }) => title)).toEqual(['学习'])
  const facts = result.findings.map((one) => [one.number, one.state, one.isOverdue, one.measuresAccepted, one.measures])
  expect(facts).toEqual([
    ['1.1', 'staged', false, 1, 1],
    ['1.2', 'done', false, 0, 0],
    ['1.3', 'doneKeep', false, 0, 0],
    ['1.4', 'notDone', true, 0, 1],
  ])
  expect(result.findings[0].id).toBe(findingId)
})

test('only its own round, and no other school', async () => {
  const checked = await openChecked(world)
  const rival = await openChecked(world)
  const { packKey } = await linkTo(world, checked)
  const other = await world.sql<{ id: number }>(
    checked.school.id,
    `insert into inspections (school_id, round, inspector, window_start, window_end, made_at)
     values ($1, '第二轮', '巡察组', '2027-01-01', '2027-03-01', now()) returning inspection_id as id`,
    [checked.school.id],
  )
  expect(other).toHaveLength(1)
  const { result } = await world.call(rival.school.chen.token, 'showPack', { packKey })
  expect(result.inspection.round).toBe('第一轮')
  expect(result.findings.map(({ id }) => id)).toEqual([checked.findingId])
})

test('no name of the roster leaves, wherever it was written', async () => {
  const checked = await openChecked(world)
  const { school } = checked
  await world.sql(
    school.id,
    `update findings set title = '赵老师负责的教研活动不够', blocked_by = '吴管理员', lead_officer = '校长 陈校长' where school_id = $1`,
    [school.id],
  )
  const { packKey } = await linkTo(world, checked)
  const { result } = await world.call(null, 'showPack', { packKey })
  expect(result.findings[0].title).toBe('某同志负责的教研活动不够')
  expect(JSON.stringify(result)).not.toMatch(/赵老师|吴管理员|陈校长/)
})
