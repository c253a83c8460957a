import { lookAtPhotos } from '../../../cloud/kernel/files/lookAtPhotos'
import { photoPath } from '../../../cloud/kernel/files/shelf'
import { runSweeps } from '../../../cloud/kernel/jobs'
import { openEmptyWorld } from '../seed/emptyWorld'
import { jobParts } from '../setup/jobParts'
import type { School } from '../setup/school'
import type { World } from '../setup/world'
import { upload } from '../wire/upload'
import { twoColours } from './pictureFiles'

let world: World
let school: School
beforeAll(async () => {
  world = await openEmptyWorld()
  school = await world.school()
})
afterAll(() => world.close())

interface Row {
  digest: string
  look: string | null
  grain: Uint8Array | null
  looked: boolean
}
const photos = () =>
  world.sql<Row>(
    school.id,
    `select digest, look::text as look, grain, looked_at is not null as looked from photos where school_id = $1 order by photo_id`,
    [school.id],
  )
const addOld = (digest: string) =>
  world.sql(
    school.id,
    `insert into photos (school_id, person_id, digest, width, height, made_at) values ($1, $2, $3, 1, 1, now())`,
    [school.id, school.zhao.id, digest],
  )

test('a photo is looked at as it comes in; those from before are caught up with from the store', async () => {
  const parts = jobParts(world)
  await upload(world, school.zhao.token, await (await twoColours(300, 200)).jpeg().toBuffer())
  const [fresh] = await photos()
  expect(fresh).toMatchObject({ look: expect.stringMatching(/^[01]{64}$/), looked: true })
  expect(fresh.grain).toHaveLength(256)

  await addOld(fresh.digest)
  await addOld('ab'.repeat(32))
  await addOld('cd'.repeat(32))
  await parts.store.put(photoPath(school.id, 'cd'.repeat(32), 'large'), Buffer.from('no picture'), 'image/jpeg')
  await runSweeps(parts, [lookAtPhotos])
  // Gone or unreadable bytes have no look, and do not hold up the others again.
  expect((await photos()).map(({ look, looked }) => [look, looked])).toEqual([
    [fresh.look, true],
    [fresh.look, true],
    [null, true],
    [null, true],
  ])
  expect(parts.reported).toEqual([])
})
