import type { AddressInfo } from 'node:net'
import AV from 'leancloud-storage'
import { twoColours } from '../kernel/pictureFiles'
import type { School } from '../setup/school'
import { openWorld, type World } from '../setup/world'

let world: World
let school: School
beforeAll(async () => {
  world = await openWorld()
  school = await world.school()
  await world.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = world.server.server.address() as AddressInfo
  AV.init({ appId: 'zhibu', appKey: 'zhibu-phone', serverURL: `http://127.0.0.1:${port}` })
})
afterAll(() => world.close())

const save = (bytes: Buffer, sessionToken: string) => new AV.File('photo.jpg', bytes).save({ sessionToken } as object)

test('the SDK itself uploads a photo: its file has the id under which the photo is kept', async () => {
  const photo = await (await twoColours(300, 200)).jpeg().toBuffer()
  const file = await save(photo, school.zhao.token)
  expect(await world.sql(school.id, 'select photo_id, person_id, width from photos')).toEqual([
    { photo_id: Number(file.id), person_id: school.zhao.id, width: 300 },
  ])
})

test('the SDK shows the sentence of a refusal, and of a missing session', async () => {
  await expect(save(Buffer.from('<svg/>'), school.zhao.token)).rejects.toThrow('不是照片')
  await expect(save(Buffer.from('<svg/>'), 'no-such-token')).rejects.toThrow('登录已过期')
  expect(await world.sql(school.id, 'select 1 from photos')).toHaveLength(1)
})
