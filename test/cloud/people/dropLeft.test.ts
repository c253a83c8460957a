import { runJobs } from '../../../cloud/kernel/jobs'
import { dropLeft } from '../../../cloud/rooms/people/dropLeft'
import { giveAccount } from '../setup/accounts'
import { jobParts } from '../setup/jobParts'
import { rowsOf } from '../setup/rows'
import type { School, TestPerson } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const tables = ['accounts', 'sessions', 'xuexi_marks', 'consents'] as const
const keptOf = async ({ id }: School, person: TestPerson) => {
  const counts = tables.map((table) => `(select count(*) from ${table} where person_id = $2)::int as ${table}`)
  return (
    await world.sql(id, `select ${counts.join(', ')} from people where school_id = $1 and person_id = $2`, [
      ...[id, person.id],
    ])
  )[0]
}
const everything = { accounts: 1, sessions: 1, xuexi_marks: 1, consents: 1 }
const nothing = { accounts: 0, sessions: 0, xuexi_marks: 0, consents: 0 }

async function living(school: School, person: TestPerson): Promise<void> {
  await giveAccount(world, school.id, person)
  await world.call(person.token, 'giveConsent', { purpose: 'xuexi' })
  await rowsOf(world, school).mark(person.id, '2026-11-16', school.admin)
}

const nightOf = async (day: string) => {
  world.setNow(`${day}T20:00:00.000Z`)
  const parts = jobParts(world)
  await runJobs(parts, [dropLeft])
  expect(parts.reported).toEqual([])
}

test('sixty days after someone left, what they could have taken away themselves goes; nobody else’s', async () => {
  const [school, rival] = [await world.school(), await world.school()]
  const { zhao, qian, li, wu } = school
  const rows = rowsOf(world, school)
  for (const person of [zhao, qian, li]) await living(school, person)
  await giveAccount(world, school.id, wu)
  await living(rival, rival.zhao)
  for (const { id } of [zhao, qian]) await rows.leave(id, '2026-11-17')
  // Who comes back has not left; who is on no roll neither.
  await rows.membership(qian.id, school.arts, '2027-01-10')
  await nightOf('2027-01-15')
  expect(await keptOf(school, zhao)).toEqual(everything)
  await nightOf('2027-01-16')
  expect(await keptOf(school, zhao)).toEqual(nothing)
  for (const person of [qian, li]) expect(await keptOf(school, person)).toEqual(everything)
  expect(await keptOf(rival, rival.zhao)).toEqual(everything)
  expect(await keptOf(school, wu)).toMatchObject({ accounts: 1 })
  const [left] = await world.sql(school.id, 'select name from people where person_id = $1', [zhao.id])
  expect(left).toEqual({ name: '赵老师' })
})
