import type { MessageKind } from '../../../cloud/contract/words'
import type { School, TestPerson } from '../setup/school'
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

interface Put {
  person: TestPerson
  kind?: MessageKind
  at?: string
  state?: string
  of?: School
}
let subjects = 0
const put = ({ person, kind = 'sessionSoon', at = '2026-11-18T01:00:00Z', state = 'notSent', of = school }: Put) => {
  subjects += 1
  return world.sql(
    of.id,
    `insert into messages (school_id, kind, person_id, subject, fields, state, reason, not_before, expires_at, made_at, changed_at)
     values ($1, $2, $3, $4, '{}', $5, '订阅次数用完了。', $6, $6, $6, $6)`,
    [of.id, kind, person.id, String(subjects), state, at],
  )
}
const list = async (token: string) => (await world.call(token, 'listUnsentMessages', {})).result.messages

test('members and leaders are not told', async () => {
  for (const { token } of [school.zhao, school.chen])
    expect(await world.call(token, 'listUnsentMessages', {})).toMatchObject({ status: 403, code: 10002 })
})

test('a secretary sees the branch, an administrator the school, a rival school nothing; newest first', async () => {
  await put({ person: school.zhao })
  await put({ person: school.zhou, at: '2026-11-18T01:30:00Z', kind: 'evidenceReturned' })
  const rival = await world.school()
  expect(await list(school.li.token)).toEqual([
    {
      id: expect.any(Number),
      kind: 'sessionSoon',
      name: '赵老师',
      reason: '订阅次数用完了。',
      at: '2026-11-18T01:00:00.000Z',
    },
  ])
  expect((await list(school.wu.token)).map(({ name }) => name)).toEqual(['周老师', '赵老师'])
  expect(await list(rival.wu.token)).toEqual([])
})

test('who was to be reminded to mark is never named', async () => {
  await put({ person: school.zhao, kind: 'xuexiReminder' })
  for (const { token } of [school.li, school.wu])
    expect(await list(token)).toMatchObject([{ kind: 'xuexiReminder', name: null }])
})

test('what waits, what was sent and what is older than 30 days is not shown', async () => {
  await put({ person: school.zhao, state: 'waiting' })
  await put({ person: school.zhao, state: 'sent' })
  await put({ person: school.zhao, at: '2026-10-17T02:00:00Z' })
  expect(await list(school.wu.token)).toEqual([])
})
