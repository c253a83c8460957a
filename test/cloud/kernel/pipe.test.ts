import { createHash, randomUUID } from 'node:crypto'
import type { In } from '../../../cloud/contract/calls'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const personOf = (school: School, name = '郑新人'): In<'addPerson'> => ({
  name,
  branchId: school.admin,
  roles: ['member'],
  joinedOn: '2026-11-01',
})
const countPeople = async (school: School, name = '郑新人') =>
  (await world.sql(school.id, 'select 1 from people where school_id = $1 and name = $2', [school.id, name])).length
const auditsOf = (school: School) =>
  world.sql<{ call: string; person_id: number; input_digest: string; input: object }>(
    school.id,
    'select * from audits where school_id = $1 order by audit_id',
    [school.id],
  )

describe('a request id', () => {
  test('that comes twice lands once and is answered the same', async () => {
    const school = await world.school()
    const id = randomUUID()
    const first = await world.call(school.li.token, 'addPerson', personOf(school), id)
    expect(first.status).toBe(200)
    expect(await world.call(school.li.token, 'addPerson', personOf(school), id)).toEqual(first)
    expect(await world.call(school.li.token, 'addPerson', personOf(school), id.toUpperCase())).toEqual(first)
    expect(await countPeople(school)).toBe(1)
    expect(await auditsOf(school)).toHaveLength(1)
  })

  test('that comes again with something else, from someone else or for another call is refused', async () => {
    const school = await world.school()
    const id = randomUUID()
    await world.call(school.wu.token, 'addPerson', personOf(school), id)
    for (const again of [
      await world.call(school.wu.token, 'addPerson', personOf(school, '冯另人'), id),
      await world.call(school.li.token, 'addPerson', personOf(school), id),
      await world.call(school.wu.token, 'addBranch', { name: '理科支部' }, id),
    ])
      expect(again).toMatchObject({ status: 409, code: 10005 })
    expect(await countPeople(school, '冯另人')).toBe(0)
    expect(await auditsOf(school)).toHaveLength(1)
  })

  test('means nothing in another school', async () => {
    const [school, rival] = [await world.school(), await world.school()]
    const id = randomUUID()
    await world.call(school.wu.token, 'addPerson', personOf(school), id)
    expect((await world.call(rival.wu.token, 'addPerson', personOf(rival), id)).status).toBe(200)
    expect([await countPeople(school), await countPeople(rival)]).toEqual([1, 1])
  })

  test('sent ten times at once lands once, and all ten get its answer', async () => {
    const school = await world.school()
    const id = randomUUID()
    const send = () => world.call(school.li.token, 'addPerson', personOf(school), id)
    const answers = await Promise.all(Array.from({ length: 10 }, send))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 200, result: { personId: expect.any(Number) } })
    expect(await countPeople(school)).toBe(1)
    expect(await auditsOf(school)).toHaveLength(1)
  })

  test('that was refused did not land: mended, it may come again', async () => {
    const school = await world.school()
    const id = randomUUID()
    expect((await world.call(school.li.token, 'addPerson', personOf(school, '赵老师'), id)).code).toBe(10114)
    expect(await auditsOf(school)).toEqual([])
    expect((await world.call(school.li.token, 'addPerson', personOf(school), id)).status).toBe(200)
  })
})

describe('a receipt', () => {
  test('is the number of the audit row, and a resend later gets the first one', async () => {
    const school = await world.school()
    const id = randomUUID()
    world.setNow('2026-11-18T03:00:00.000Z')
    const first = await world.call(school.li.token, 'addPerson', personOf(school), id, '2026-11-18T03:00:00.000Z')
    const [{ audit_id }] = await world.sql<{ audit_id: number }>(
      school.id,
      'select audit_id from audits where school_id = $1',
      [school.id],
    )
    const receipt = `R${String(audit_id).padStart(6, '0')}`
    expect(first.receipt).toEqual({ receipt, receivedAt: '2026-11-18T03:00:00.000Z' })
    world.setNow('2026-11-19T03:00:00.000Z')
    // When it left is no part of what was asked.
    const again = await world.call(school.li.token, 'addPerson', personOf(school), id, '2026-11-19T03:00:00.000Z')
    expect(again).toEqual(first)
    world.setNow('2026-11-18T02:00:00.000Z')
  })

  test('is given for an answer that holds nothing else, and differs by write', async () => {
    const school = await world.school()
    const dismiss = () => world.call(school.zhao.token, 'dismissXuexiReminder', {})
    const [one, two] = [await dismiss(), await dismiss()]
    expect(one).toMatchObject({ status: 200, result: {}, receipt: { receipt: expect.stringMatching(/^R\d{6,}$/) } })
    expect(two.receipt?.receipt).not.toBe(one.receipt?.receipt)
  })

  test('is given neither for a read nor for a refusal', async () => {
    const school = await world.school()
    expect((await world.call(school.wu.token, 'listPeople', {})).receipt).toBeUndefined()
    const refused = await world.call(school.li.token, 'addPerson', personOf(school, '赵老师'))
    expect(refused).toMatchObject({ code: 10114, receipt: undefined })
  })
})

test('a sending time that is none is as good as none', async () => {
  const school = await world.school()
  for (const sentAt of ['yesterday', '']) {
    const sent = await world.call(school.zhao.token, 'markXuexi', { day: '2026-11-18' }, randomUUID(), sentAt)
    expect(sent.status).toBe(200)
  }
})

test('of ten with ids of their own for one name only one lands', async () => {
  const school = await world.school()
  const send = () => world.call(school.li.token, 'addPerson', personOf(school))
  const answers = await Promise.all(Array.from({ length: 10 }, send))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 10114)).toHaveLength(9)
  expect(await countPeople(school)).toBe(1)
})

test('the audit row says who did what, and its digest cannot be made without the key', async () => {
  const school = await world.school()
  await world.call(school.li.token, 'addPerson', personOf(school))
  const [row] = await auditsOf(school)
  expect(row).toMatchObject({ call: 'addPerson', person_id: school.li.id, input: { name: '郑新人' } })
  const plain = createHash('sha256').update(JSON.stringify(['addPerson', personOf(school)]))
  expect(row.input_digest).not.toBe(plain.digest('base64url'))
  expect(row.input_digest).toHaveLength(43)
})

test('a read leaves no audit row', async () => {
  const school = await world.school()
  await world.call(school.wu.token, 'listPeople', {})
  expect(await auditsOf(school)).toEqual([])
})

test('an audit row can be neither changed nor removed by the application', async () => {
  const school = await world.school()
  await world.call(school.li.token, 'addPerson', personOf(school))
  for (const change of [
    'update audits set person_id = 1 where school_id = $1',
    'delete from audits where school_id = $1',
  ])
    await expect(world.sql(school.id, change, [school.id])).rejects.toThrow(/permission denied/)
})

test('who holds several roles reaches as far as the widest', async () => {
  const school = await world.school()
  await world.sql(
    school.id,
    "update people set roles = '{member,secretary,admin}' where school_id = $1 and person_id = $2",
    [school.id, school.li.id],
  )
  const { result } = await world.call(school.li.token, 'listPeople', {})
  expect(result.people.map(({ name }) => name)).toContain('周老师')
})

test('a branch reach without a branch reaches nothing', async () => {
  const school = await world.school()
  await world.sql(school.id, "update people set roles = '{secretary}' where school_id = $1 and person_id = $2", [
    school.id,
    school.wu.id,
  ])
  expect((await world.call(school.wu.token, 'listPeople', {})).result.people).toEqual([])
})
