import { randomUUID } from 'node:crypto'
import { openWorld, type World } from '../setup/world'
import { complaintOf, written } from './complaints'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('refused: nothing written, a nameless correction, a branch that is not mine to write to', async () => {
  const { zhao, wu } = await world.school()
  const ask = async (token: string, part: Parameters<typeof written>[0]) =>
    (await world.call(token, 'addComplaint', written(part))).code
  expect(await ask(zhao.token, { text: ' \n ' })).toBe(10001)
  expect(await ask(zhao.token, { kind: 'correction', nameless: true })).toBe(10902)
  expect(await ask(wu.token, { to: 'branch' })).toBe(10116)
})

test('refused: the eleventh of a day; the next day it goes again', async () => {
  const { id, qian } = await world.school()
  for (let at = 0; at < 10; at += 1) await complaintOf(world, id, qian.token)
  expect((await world.call(qian.token, 'addComplaint', written())).code).toBe(10904)
  world.setNow('2026-11-19T02:00:00.000Z')
  expect((await world.call(qian.token, 'addComplaint', written())).status).toBe(200)
  world.setNow('2026-11-18T02:00:00.000Z')
})

test('a nameless one keeps nothing of who wrote it: no person, no time of day, no input', async () => {
  const { id, zhao } = await world.school()
  const { code } = await complaintOf(world, id, zhao.token, { nameless: true, text: '食堂的问题' })
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const rows = await world.sql(id, 'select person_id, made_on from complaints where school_id = $1', [id])
  expect(rows).toEqual([{ person_id: null, made_on: '2026-11-18' }])
  const audits = await world.sql(id, 'select person_id, input, at from audits where school_id = $1', [id])
  expect(audits).toEqual([{ person_id: null, input: {}, at: new Date('2026-11-17T16:00:00.000Z') }])
})

test('a resend lands once and gets the same receipt; its id does for nothing else', async () => {
  const { id, zhao } = await world.school()
  const requestId = randomUUID()
  const send = (text: string) => world.call(zhao.token, 'addComplaint', written({ nameless: true, text }), requestId)
  const first = await send('食堂的问题')
  expect((await send('食堂的问题')).result.code).toBe(first.result.code)
  expect((await send('别的问题')).code).toBe(10005)
  expect(await world.sql(id, 'select 1 from complaints where school_id = $1', [id])).toHaveLength(1)
})
