import fs from 'node:fs'
import path from 'node:path'
import { dropOldOffers } from '../../../cloud/kernel/files/dropOldOffers'
import { runSweeps } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import type { World } from '../setup/world'

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

test('documents and tickets of yesterday go; fresh ones, photos and other schools stay', async () => {
  const school = await world.school()
  const rival = await world.school()
  const parts = jobParts(world)
  const old = [`${school.id}/offers/old`, `${school.id}/photos/aa/old.jpg`, `${school.id}0/offers/old`]
  const fresh = [`${school.id}/offers/fresh`, `${rival.id}/offers/fresh`]
  const folder = path.join(world.pipe.settings.dataDir, 'files')
  const set = (key: string, moment: Date) => fs.utimesSync(path.join(folder, key), moment, moment)
  for (const key of [...old, ...fresh]) {
    await parts.store.put(key, Buffer.from(key), 'text/plain')
    set(key, new Date(world.now().getTime() - (old.includes(key) ? 86_401_000 : 86_399_000)))
  }
  const ticket = (hash: string, hoursAgo: number) =>
    world.sql(
      school.id,
      `insert into upload_tickets (school_id, ticket_hash, person_id, photo_id, expires_at)
       values ($1, $2, $3, 1, $4::timestamptz - make_interval(hours => $5))`,
      [school.id, Buffer.from(hash), school.zhao.id, world.now(), hoursAgo],
    )
  await ticket(`old ${school.id}`, 25)
  await ticket(`fresh ${school.id}`, 23)

  await runSweeps(parts, [dropOldOffers])
  const left: string[] = []
  for await (const { key } of parts.store.list('')) left.push(key)
  expect(left.sort()).toEqual([...old.slice(1), ...fresh].sort())
  const tickets = await world.sql<{ hash: string }>(
    school.id,
    `select convert_from(ticket_hash, 'UTF8') as hash from upload_tickets where school_id = $1`,
    [school.id],
  )
  expect(tickets).toEqual([{ hash: `fresh ${school.id}` }])
  expect(parts.reported).toEqual([])
})
