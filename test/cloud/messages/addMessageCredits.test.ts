import { randomUUID } from 'node:crypto'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
let school: School
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  school = await world.school()
})

const credits = (of: School = school) =>
  world.sql(of.id, 'select person_id, kind, credits from message_credits where school_id = $1 order by kind', [of.id])

test('unknown kinds, none, the same twice and more than a call may ask are refused', async () => {
  for (const accepted of [
    [],
    ['news'],
    ['sessionSoon', 'sessionSoon'],
    ['sessionSoon', 'weeklyReady', 'xuexiReminder', 'evidenceReturned'],
  ])
    expect(await world.call(school.zhao.token, 'addMessageCredits', { accepted: accepted as never })).toMatchObject({
      status: 400,
      code: 10001,
    })
  expect(await credits()).toEqual([])
})

test('one tap is one message for each kind; the same request sent again counts once', async () => {
  const requestId = randomUUID()
  const accepted = ['evidenceAccepted', 'evidenceReturned'] as ('evidenceAccepted' | 'evidenceReturned')[]
  for (let times = 0; times < 2; times += 1)
    expect(await world.call(school.zhao.token, 'addMessageCredits', { accepted }, requestId)).toMatchObject({
      status: 200,
      result: {},
    })
  await world.call(school.zhao.token, 'addMessageCredits', { accepted: ['evidenceReturned'] })
  expect(await credits()).toEqual([
    { person_id: school.zhao.id, kind: 'evidenceAccepted', credits: 1 },
    { person_id: school.zhao.id, kind: 'evidenceReturned', credits: 2 },
  ])
})

test('a broken phone that never stops does not count for ever', async () => {
  await world.call(school.li.token, 'addMessageCredits', { accepted: ['weeklyReady'] })
  await world.sql(school.id, 'update message_credits set credits = 99 where school_id = $1', [school.id])
  for (let times = 0; times < 3; times += 1)
    await world.call(school.li.token, 'addMessageCredits', { accepted: ['weeklyReady'] })
  expect(await credits()).toMatchObject([{ credits: 100 }])
})

test('a rival school counts its own', async () => {
  const rival = await world.school()
  await world.call(rival.chen.token, 'addMessageCredits', { accepted: ['weeklyReady'] })
  expect(await credits()).toEqual([])
  expect(await credits(rival)).toMatchObject([{ person_id: rival.chen.id, credits: 1 }])
})
