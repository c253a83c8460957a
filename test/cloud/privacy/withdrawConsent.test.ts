import { rowsOf } from '../setup/rows'
import { openWorld, type World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test("学习强国: my marks go, another person's and the rival school's stay", async () => {
  const [school, rival] = [await world.school(), await world.school()]
  for (const [where, person] of [
    [school, school.zhao],
    [school, school.qian],
    [rival, rival.zhao],
  ] as const)
    await rowsOf(world, where).mark(person.id, '2026-11-17', where.admin)
  await world.call(school.zhao.token, 'giveConsent', { purpose: 'xuexi' })
  expect((await world.call(school.zhao.token, 'withdrawConsent', { purpose: 'xuexi' })).status).toBe(200)
  const left = async ({ id }: { id: number }) =>
    (await world.sql<{ person_id: number }>(id, 'select person_id from xuexi_marks where school_id = $1', [id])).map(
      ({ person_id }) => person_id,
    )
  expect(await left(school)).toEqual([school.qian.id])
  expect(await left(rival)).toEqual([rival.zhao.id])
})

test('photos: those that were not handed in go, with their bytes to follow; those in a record stay', async () => {
  const school = await world.school()
  const { id, zhao, qian } = school
  const add = async (personId: number, digest: string) => {
    const text = `insert into photos (school_id, person_id, digest, width, height, made_at)
      values ($1, $2, $3, 1, 1, now()) returning photo_id as id`
    return (await world.sql<{ id: number }>(id, text, [id, personId, digest]))[0].id
  }
  const [loose, handedIn, others] = [await add(zhao.id, 'a1'), await add(zhao.id, 'b2'), await add(qian.id, 'c3')]
  const rows = rowsOf(world, school)
  const measureId = await rows.measure({ findingId: await rows.finding(), dueOn: null })
  const recordedAt = '2026-11-17T02:00:00Z'
  const evidenceId = await rows.evidence({ measureId, personId: zhao.id, branchId: school.admin, recordedAt })
  await world.sql(id, 'insert into evidence_photos values ($1, $2, 1, $3)', [id, evidenceId, handedIn])
  await world.call(zhao.token, 'withdrawConsent', { purpose: 'photos' })
  const left = await world.sql<{ id: number }>(
    id,
    'select photo_id as id from photos where school_id = $1 order by photo_id',
    [id],
  )
  expect(left.map((row) => row.id)).toEqual([handedIn, others])
  expect(loose).not.toBe(handedIn)
  expect(await world.sql(id, 'select digest from photo_leavings where school_id = $1', [id])).toEqual([
    { digest: 'a1' },
  ])
})
