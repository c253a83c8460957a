import { putEvidence } from '../rectification/ledger'
import { openWorld, type World } from '../setup/world'
import { askTicket, upload } from '../wire/upload'
import { photo, schoolWithMeasures, submit } from './submit'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const note = '已召开专题会'

test('only the measure’s own person hands in', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  for (const person of [school.qian, school.li, school.chen, school.wu]) {
    const photoIds = [await upload(world, person.token, await photo())]
    const input = { measureId: ledger.measures['1.1'], note, photoIds }
    expect(await world.call(person.token, 'submitEvidence', input)).toMatchObject({ status: 400, code: 10501 })
  }
})

test('who keeps photos to themselves hands in the line alone', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const input = { measureId: ledger.measures['1.1'], note, photoIds: [] }
  expect((await world.call(school.zhao.token, 'submitEvidence', input)).status).toBe(200)
})

test('with ten photos, with one twice or without a line it is refused', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const photoId = await upload(world, school.zhao.token, await photo())
  const hand = (more: object) =>
    world.call(school.zhao.token, 'submitEvidence', {
      measureId: ledger.measures['1.1'],
      note,
      photoIds: [photoId],
      ...more,
    })
  expect(await hand({ photoIds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })).toMatchObject({ code: 10001 })
  expect(await hand({ photoIds: [photoId, photoId] })).toMatchObject({ code: 10001 })
  expect(await hand({ note: ' \n ' })).toMatchObject({ code: 10001 })
  expect(await hand({ note: '长'.repeat(301) })).toMatchObject({ code: 10001 })
  expect(await hand({ occurredOn: '2026-11-19' })).toMatchObject({ code: 10007 })
  expect(await hand({ occurredOn: '2026-02-30' })).toMatchObject({ code: 10007 })
})

test('a photo that was never sent, is still on its way, or is another person’s, is missing', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const mine = await upload(world, school.zhao.token, await photo())
  const theirs = await upload(world, school.qian.token, await photo())
  const { photoId: onItsWay } = await askTicket(world, school.zhao.token)
  for (const photoIds of [[999_999_999], [mine, theirs], [theirs], [mine, onItsWay]]) {
    const input = { measureId: ledger.measures['1.1'], note, photoIds }
    expect(await world.call(school.zhao.token, 'submitEvidence', input)).toMatchObject({ status: 400, code: 10605 })
  }
  expect(await world.sql(school.id, 'select 1 from evidence')).toEqual([])
})

test('what waits, is accepted or belongs to a closed finding takes no more', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao, '1.2': zhao, '3.1': zhao }))
  await submit(world, school.zhao, ledger.measures['1.1'])
  await putEvidence(world, school, ledger.measures['1.2'], school.zhao, { by: school.li, state: 'accepted' })
  await expect(submit(world, school.zhao, ledger.measures['1.1'])).rejects.toMatchObject({ code: 10503 })
  await expect(submit(world, school.zhao, ledger.measures['1.2'])).rejects.toMatchObject({ code: 10502 })
  await expect(submit(world, school.zhao, ledger.measures['3.1'])).rejects.toMatchObject({ code: 10504 })
})

test('a person outside the branches has nobody to review it', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ wu }) => ({ '1.1': wu }))
  await expect(submit(world, school.wu, ledger.measures['1.1'])).rejects.toMatchObject({ code: 10116 })
})

test('two hands-in at once leave one', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const photoIds = [await upload(world, school.zhao.token, await photo())]
  const input = { measureId: ledger.measures['1.1'], note, photoIds }
  const both = await Promise.all([1, 2].map(() => world.call(school.zhao.token, 'submitEvidence', input)))
  expect(both.map(({ code }) => code ?? 0).sort()).toEqual([0, 10503])
  expect(await world.sql(school.id, 'select 1 from evidence')).toHaveLength(1)
})

test('a resend with the same request id lands once and gets the first answer', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const photoIds = [await upload(world, school.zhao.token, await photo())]
  const input = { measureId: ledger.measures['1.1'], note, photoIds }
  const requestId = '5f0e4a52-54d2-4c3f-9f19-000000000001'
  const first = await world.call(school.zhao.token, 'submitEvidence', input, requestId)
  const again = await world.call(school.zhao.token, 'submitEvidence', input, requestId)
  expect(again.result).toEqual(first.result)
  expect(await world.sql(school.id, 'select 1 from evidence')).toHaveLength(1)
})

test('it waits with its photos in order, under the branch of that day', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const first = await upload(world, school.zhao.token, await photo())
  const second = await upload(world, school.zhao.token, await photo())
  const answer = await world.call(school.zhao.token, 'submitEvidence', {
    measureId: ledger.measures['1.1'],
    note: ` ${note}\n第二行 `,
    photoIds: [second, first],
    occurredOn: '2026-11-17',
  })
  expect(answer).toMatchObject({ status: 200, result: { recordedAt: '2026-11-18T02:00:00.000Z' } })
  expect(
    await world.sql(
      school.id,
      `select e.evidence_id, e.branch_id, e.note, e.occurred_on, e.state, jsonb_agg(p.photo_id order by p.position) as photos
       from evidence e join evidence_photos p using (school_id, evidence_id) group by e.school_id, e.evidence_id`,
    ),
  ).toEqual([
    {
      evidence_id: answer.result.evidenceId,
      branch_id: school.admin,
      note: `${note}\n第二行`,
      occurred_on: '2026-11-17',
      state: 'submitted',
      photos: [second, first],
    },
  ])
})

test('after it came back it may be handed in again', async () => {
  const { school, ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const measureId = ledger.measures['1.1']
  const evidenceId = await submit(world, school.zhao, measureId)
  await world.call(school.li.token, 'returnEvidence', { evidenceId, reason: '照片看不清' })
  world.setNow('2026-11-18T03:00:00.000Z')
  await submit(world, school.zhao, measureId)
  const { result } = await world.call(school.zhao.token, 'listMyMeasures', {})
  expect(result.measures).toMatchObject([{ state: 'submitted', returnReason: null }])
})

test('a measure of the rival school is not there', async () => {
  const { ledger } = await schoolWithMeasures(world, ({ zhao }) => ({ '1.1': zhao }))
  const rival = await world.school()
  await expect(submit(world, rival.zhao, ledger.measures['1.1'])).rejects.toMatchObject({ code: 101 })
})
