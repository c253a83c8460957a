import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { s3Store } from '../../../cloud/kernel/files/s3'
import { startS3 } from './startS3'
import { keepsThePromise, keysOf } from './storePromise'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('in an S3-compatible store', () => {
  let server: Awaited<ReturnType<typeof startS3>>
  const settings = () => ({
    endpoint: `http://127.0.0.1:${server.address.port}`,
    bucket: 'zhibu',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    forcePathStyle: true,
  })
  beforeAll(async () => {
    server = await startS3(join(folder, 's3'), 'zhibu')
  })
  afterAll(() => server.stop())

  keepsThePromise(() => s3Store(settings()))

  test('more files than fit one page are all listed', async () => {
    const store = s3Store({ ...settings(), listAtOnce: 10 })
    const keys = Array.from({ length: 25 }, (_, index) => `9/${String(index).padStart(4, '0')}.jpg`)
    await Promise.all(keys.map((key) => store.put(key, Buffer.from('x'), 'image/jpeg')))
    expect(await keysOf(store, '9/')).toEqual(keys)
  })

  test('a wrong key id, a missing bucket and a dead server are errors, never "not there"', async () => {
    const bytes = Buffer.from('x')
    const dead = { ...settings(), endpoint: 'http://127.0.0.1:9' }
    for (const wrong of [{ ...settings(), accessKeyId: 'nobody' }, { ...settings(), bucket: 'no-such' }, dead]) {
      const store = s3Store(wrong)
      await expect(store.get('1/a.jpg')).rejects.toThrow()
      await expect(store.put('1/b.jpg', bytes, 'image/jpeg')).rejects.toThrow()
    }
  })
})
