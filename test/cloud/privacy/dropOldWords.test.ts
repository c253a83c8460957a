import { runJobs } from '../../../cloud/kernel/jobs'
import { dropOldTraces } from '../../../cloud/kernel/retention'
import { dropOldWords } from '../../../cloud/rooms/privacy/dropOldWords'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import type { School } from '../setup/school'
import type { World } from '../setup/world'
import { complaintOf } from './complaints'

let world: World
let school: School
let rival: School
beforeAll(async () => {
  world = await openEmptyWorld()
  school = await world.school()
  rival = await world.school()
})
afterAll(() => world.close())

const count = async (table: string, { id } = school) =>
  (await world.sql(id, `select 1 from ${table} where school_id = $1`, [id])).length

const nightAfter = async (moment: string) => {
  world.setNow(moment)
  const parts = jobParts(world)
  await runJobs(parts, [dropOldWords, dropOldTraces])
  expect(parts.reported).toEqual([])
}

test('answered complaints, withdrawn consents, ended sessions and old audits go when their days are over', async () => {
  const { zhao, li } = school
  const { complaintId } = await complaintOf(world, school.id, zhao.token)
  await complaintOf(world, school.id, zhao.token)
  await world.call(li.token, 'answerComplaint', { complaintId, text: '好' })
  await world.call(zhao.token, 'giveConsent', { purpose: 'photos' })
  await world.call(zhao.token, 'giveConsent', { purpose: 'xuexi' })
  await world.call(zhao.token, 'withdrawConsent', { purpose: 'photos' })
  await world.call(rival.zhao.token, 'giveConsent', { purpose: 'photos' })
  await world.call(zhao.token, 'signOut', {})
  const [sessions, audits] = [await count('sessions'), await count('audits')]

  await nightAfter('2026-12-17T20:00:00Z')
  expect(await count('sessions')).toBe(sessions)
  await nightAfter('2026-12-18T20:00:00Z')
  expect(await count('sessions')).toBe(sessions - 1)
  expect([await count('complaints'), await count('audits'), await count('consents')]).toEqual([2, audits, 2])
  await nightAfter('2027-11-19T20:00:00Z')
  // The open one waits for its answer, however long.
  expect([await count('complaints'), await count('audits'), await count('consents')]).toEqual([1, 0, 2])
  await nightAfter('2029-11-18T20:00:00Z')
  expect([await count('consents'), await count('consents', rival)]).toEqual([1, 1])
})
