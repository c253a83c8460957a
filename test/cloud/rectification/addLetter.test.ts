import { openWorld, type World } from '../setup/world'
import { makeLedger } from './ledger'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const letter = { blockedBy: '县财政资金', sentOn: '2026-11-10', about: '请拨付绩效工资' }

test('a member may not; the day is real and not to come; the body blocks something', async () => {
  const school = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  expect(await world.call(school.zhao.token, 'addLetter', { ...letter, inspectionId })).toMatchObject({ code: 10002 })
  const write = (more: object) => world.call(school.li.token, 'addLetter', { ...letter, inspectionId, ...more })
  expect(await write({ sentOn: '2026-11-19' })).toMatchObject({ code: 10007 })
  expect(await write({ sentOn: '2026-02-30' })).toMatchObject({ code: 10007 })
  expect(await write({ about: ' ' })).toMatchObject({ code: 10001 })
  expect(await write({ blockedBy: '没有这个单位' })).toMatchObject({ code: 101 })
})

test('it stands with the body, newest first, with who wrote it down', async () => {
  const school = await world.school()
  const { inspectionId } = await makeLedger(world, school)
  for (const [person, sentOn] of [
    [school.li, '2026-11-01'],
    [school.chen, '2026-11-18'],
  ] as const)
    expect(await world.call(person.token, 'addLetter', { ...letter, inspectionId, sentOn })).toMatchObject({
      status: 200,
    })
  const [group] = (await world.call(school.li.token, 'listBlocked', {})).result.groups
  expect(group.letters.map(({ sentOn, about, by, answer }) => [sentOn, about, by, answer])).toEqual([
    ['2026-11-18', '请拨付绩效工资', '陈校长', null],
    ['2026-11-01', '请拨付绩效工资', '李书记', null],
  ])
})

test('a round of the rival school is not there', async () => {
  const school = await world.school()
  const rival = await world.school()
  const { inspectionId } = await makeLedger(world, rival)
  expect(await world.call(school.wu.token, 'addLetter', { ...letter, inspectionId })).toMatchObject({ code: 101 })
})
