import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

const week = '2026-W46'
let world: World
let school: School
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  school = await world.school()
})

const resend = (token: string) => world.call(token, 'resendReport', { week })
const setRobot = () =>
  world.sql(school.id, 'insert into weekly_robots values ($1, $2, $3, now())', [
    school.id,
    'https://robot',
    school.wu.id,
  ])
const addDelivery = (state: string) =>
  world.sql(
    school.id,
    `insert into deliveries (school_id, week, text, state, attempts, last_error, not_before, changed_at)
     values ($1, $2, '周报', $3, 8, '连不上企业微信。', '2026-11-16T03:00:00Z', '2026-11-16T02:00:00Z')`,
    [school.id, week, state],
  )

test('secretaries and members do not send', async () => {
  for (const { token } of [school.li, school.zhao])
    expect(await resend(token)).toMatchObject({ status: 403, code: 10002 })
})

test.each(['sent', 'waiting'])('what is %s is not put into the queue a second time', async (state) => {
  await setRobot()
  await addDelivery(state)
  expect(await resend(school.chen.token)).toMatchObject({ status: 400, code: 10703 })
  const kept = await world.sql(school.id, 'select state, attempts from deliveries where school_id = $1', [school.id])
  expect(kept).toEqual([{ state, attempts: 8 }])
})

test('without a robot, or without a message, there is nothing to resend', async () => {
  expect(await resend(school.chen.token)).toMatchObject({ status: 400, code: 10703 })
  await addDelivery('failed')
  expect(await resend(school.chen.token)).toMatchObject({ status: 400, code: 10703 })
})

test('what failed goes back into the queue with all its tries; a rival school cannot do that', async () => {
  await setRobot()
  await addDelivery('failed')
  const rival = await world.school()
  expect(await resend(rival.chen.token)).toMatchObject({ status: 400, code: 10703 })
  expect(await resend(school.chen.token)).toMatchObject({ status: 200, result: {} })
  expect(
    await world.sql(school.id, 'select state, attempts, not_before from deliveries where school_id = $1', [school.id]),
  ).toEqual([{ state: 'waiting', attempts: 0, not_before: world.now() }])
  expect(await resend(school.chen.token)).toMatchObject({ code: 10703 })
})
