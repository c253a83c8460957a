import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.setNow('2026-11-18T02:00:00.000Z'))
afterAll(() => world.close())

const reminded = async (schoolId: number) =>
  (
    await world.sql<{ person_id: number }>(
      schoolId,
      'select person_id from xuexi_reminders where school_id = $1 order by person_id',
      [schoolId],
    )
  ).map((row) => row.person_id)

test('a member and a leader may not remind; a secretary of no branch is told so', async () => {
  const { id, zhao, chen, wu } = await world.school()
  for (const who of [zhao, chen]) {
    expect(await world.call(who.token, 'remindUnmarked', {})).toMatchObject({ status: 403, code: 10002 })
  }
  await world.sql(id, `update people set roles = '{secretary}' where school_id = $1 and person_id = $2`, [id, wu.id])
  expect(await world.call(wu.token, 'remindUnmarked', {})).toMatchObject({ status: 400, code: 10116 })
})

test('it reaches those of my branch who have not marked today, and answers a number only', async () => {
  const { id, li, zhao, qian, chen } = await world.school()
  const rival = await world.school()
  await world.call(zhao.token, 'markXuexi', { day: '2026-11-18' })
  await world.call(qian.token, 'markXuexi', { day: '2026-11-17' })
  const { result } = await world.call(li.token, 'remindUnmarked', {})
  expect(result).toEqual({ reminded: 3 })
  expect(await reminded(id)).toEqual([li.id, qian.id, chen.id])
  expect(await reminded(rival.id)).toEqual([])
})

test('once a day: again only for who joined the roll since, and anew tomorrow', async () => {
  const { id, li, chen } = await world.school()
  await world.sql(id, `update memberships set joined_on = '2026-11-19' where school_id = $1 and person_id = $2`, [
    id,
    chen.id,
  ])
  expect((await world.call(li.token, 'remindUnmarked', {})).result.reminded).toBe(3)
  expect(await world.call(li.token, 'remindUnmarked', {})).toMatchObject({ status: 400, code: 10402 })
  await world.sql(id, `update memberships set joined_on = '2026-11-18' where school_id = $1 and person_id = $2`, [
    id,
    chen.id,
  ])
  expect((await world.call(li.token, 'remindUnmarked', {})).result.reminded).toBe(1)
  world.setNow('2026-11-19T02:00:00.000Z')
  expect((await world.call(li.token, 'remindUnmarked', {})).result.reminded).toBe(4)
})

test('when everybody has marked there is nobody to remind, and that is no mistake', async () => {
  const { li, zhao, qian, chen } = await world.school()
  for (const who of [li, zhao, qian, chen]) await world.call(who.token, 'markXuexi', { day: '2026-11-18' })
  expect(await world.call(li.token, 'remindUnmarked', {})).toMatchObject({ status: 200, result: { reminded: 0 } })
})

test('two taps at once remind once', async () => {
  const { id, li } = await world.school()
  const taps = await Promise.all([
    world.call(li.token, 'remindUnmarked', {}),
    world.call(li.token, 'remindUnmarked', {}),
  ])
  expect(taps.map((tap) => tap.code ?? tap.result.reminded).sort()).toEqual([10402, 4])
  expect(await reminded(id)).toHaveLength(4)
})
