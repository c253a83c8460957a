import { openWorld, type World } from '../setup/world'
import { giveTo, makeLedger, putEvidence } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a finding of another school is not there', async () => {
  const { zhao } = await world.school()
  const rival = await world.school()
  const { findings } = await makeLedger(world, rival)
  expect(await world.call(zhao.token, 'showFinding', { findingId: findings['1'] })).toMatchObject({ code: 101 })
  expect(await world.call(zhao.token, 'showFinding', { findingId: 999_999_999 })).toMatchObject({ code: 101 })
})

test('one finding shows its measures, owners, dates and why something came back', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  await giveTo(world, school, measures['1.1'], school.zhao)
  const evidenceId = await putEvidence(world, school, measures['1.1'], school.zhao, {
    by: school.li,
    state: 'returned',
    reason: '照片看不清',
  })
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId: findings['1'] })
  expect(result).toMatchObject({ categoryTitle: '履行职责方面', canClose: false, finding: { number: '1' } })
  expect(result.measures).toMatchObject([
    {
      number: 1,
      state: 'returned',
      returnReason: '照片看不清',
      assigneeName: '赵老师',
      isMine: true,
      lastEvidenceId: evidenceId,
      notedDates: ['2026-08'],
      findingTitle: '理论学习不够深入',
    },
    { number: 2, state: 'planned', assigneeId: null, assigneeName: null, isMine: false, returnReason: null },
  ])
})

test('the history names who changed what; what came from outside is called so', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  await world.call(school.chen.token, 'setFindingState', {
    findingId: findings['1'],
    state: 'staged',
    reason: '第一阶段完成',
  })
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId: findings['1'] })
  expect(result.history).toMatchObject([
    { kind: 'state', at: world.now().toISOString(), by: '陈校长', from: 'open', to: 'staged', reason: '第一阶段完成' },
    { at: '2026-08-01T00:00:00.000Z', by: '导入', from: null, to: 'open', reason: '测试' },
  ])
})

test('the story names the persons of evidence as far as the reader may see evidence, newest first', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const findingId = findings['1']
  const returned = { by: school.li, state: 'returned' as const, reason: '照片看不清' }
  await putEvidence(world, school, measures['1.1'], school.zhao, returned)
  const told = async (token: string) => {
    const { result } = await world.call(token, 'showFinding', { findingId })
    return result.history.map(({ kind, step, by, measure, reason }) => [kind, step, by, measure, reason])
  }
  const story = (doer: string | null, decider: string | null) => [
    ['state', null, '导入', null, '测试'],
    ['evidence', 'returned', decider, 1, '照片看不清'],
    ['evidence', 'submitted', doer, 1, null],
  ]
  const newest = (lines: unknown[][]) => [...lines.slice(1), lines[0]]
  expect(await told(school.zhao.token)).toEqual(newest(story('赵老师', '李书记')))
  expect(await told(school.li.token)).toEqual(newest(story('赵老师', '李书记')))
  expect(await told(school.chen.token)).toEqual(newest(story('赵老师', '李书记')))
  for (const person of [school.qian, school.zhou, school.wang, school.wu])
    expect(await told(person.token)).toEqual(newest(story(null, null)))
})

test('the story is told whole up to 200 lines', async () => {
  const school = await world.school()
  const { findings } = await makeLedger(world, school)
  await world.sql(
    school.id,
    `insert into ledger_edits (school_id, finding_id, at, person_id, field, before, after, reason)
     select $1, $2, now(), $3, 'title', n::text, (n + 1)::text, '改' from generate_series(1, 300) n`,
    [school.id, findings['1'], school.li.id],
  )
  const { result } = await world.call(school.zhao.token, 'showFinding', { findingId: findings['1'] })
  expect(result.history).toHaveLength(200)
  expect(result.history[0]).toMatchObject({ before: '300', after: '301' })
})

test('only a leader who neither did nor accepted it is offered to close it, once all is accepted', async () => {
  const school = await world.school()
  const { findings, measures } = await makeLedger(world, school)
  const canClose = async (token: string) =>
    (await world.call(token, 'showFinding', { findingId: findings['1'] })).result.canClose
  await putEvidence(world, school, measures['1.1'], school.zhao, { by: school.li, state: 'accepted' })
  expect(await canClose(school.chen.token)).toBe(false)
  const last = await putEvidence(world, school, measures['1.2'], school.qian, { by: school.li, state: 'accepted' })
  expect(await canClose(school.chen.token)).toBe(true)
  expect(await canClose(school.li.token)).toBe(false)
  expect(await canClose(school.zhao.token)).toBe(false)
  expect(await canClose(school.wu.token)).toBe(false)
  await world.sql(school.id, 'update evidence set decided_by = $3 where school_id = $1 and evidence_id = $2', [
    school.id,
    last,
    school.chen.id,
  ])
  expect(await canClose(school.chen.token)).toBe(false)
})
