import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const round = {
  ...{ feedbackOn: '2026-08-02', windowStart: '2026-08-01', windowEnd: '2026-11-30' },
  phases: [
    { name: '制定方案', startsOn: '2026-08-01', endsOn: '2026-08-31' },
    { name: '全面整改', startsOn: '2026-09-01', endsOn: '2026-11-30' },
  ],
  reason: '巡察组同意顺延',
}

test('members and leaders may not; days must be real and in order', async () => {
  const school = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  for (const person of [school.zhao, school.chen])
    expect(await world.call(person.token, 'editInspection', { ...round, inspectionId })).toMatchObject({ code: 10002 })
  const edit = (more: object) => world.call(school.li.token, 'editInspection', { ...round, inspectionId, ...more })
  expect(await edit({ reason: ' ' })).toMatchObject({ code: 10001 })
  expect(await edit({ windowEnd: '2026-07-31' })).toMatchObject({ code: 10007 })
  expect(await edit({ feedbackOn: '2026-02-30' })).toMatchObject({ code: 10007 })
  const backwards = [{ name: '倒着', startsOn: '2026-09-02', endsOn: '2026-09-01' }]
  expect(await edit({ phases: backwards })).toMatchObject({ code: 10007 })
})

test('dates and phases change together, each with its line', async () => {
  const school = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  expect(await world.call(school.wu.token, 'editInspection', { ...round, inspectionId })).toMatchObject({ status: 200 })
  const { result } = await world.call(school.zhao.token, 'listFindings', { inspectionId })
  expect(result.inspection).toMatchObject({
    ...{ feedbackOn: '2026-08-02', windowEnd: '2026-11-30' },
    phases: [
      { number: 1, name: '制定方案' },
      { number: 2, name: '全面整改', startsOn: '2026-09-01', endsOn: '2026-11-30' },
    ],
  })
  const edits = (await world.call(school.chen.token, 'listInspectionEdits', { inspectionId })).result.edits
  expect(edits.map(({ field, before, after, by, reason }) => [field, before, after, by, reason])).toEqual([
    ...[
      [
        'phases',
        '制定方案（2026-08-01 至 2026-08-31）',
        '制定方案（2026-08-01 至 2026-08-31）；全面整改（2026-09-01 至 2026-11-30）',
      ],
      ['windowEnd', '2026-10-31', '2026-11-30'],
      ['feedbackOn', '2026-08-01', '2026-08-02'],
    ].map((edit) => [...edit, '吴管理员', '巡察组同意顺延']),
  ])
})

test('the rival school does not find it', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  expect(await world.call(rival.wu.token, 'editInspection', { ...round, inspectionId })).toMatchObject({ code: 101 })
})
