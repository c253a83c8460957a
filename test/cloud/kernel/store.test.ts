import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { s3Store } from '../../../cloud/kernel/files/s3'
import { type FileStore, folderStore } from '../../../cloud/kernel/files/store'
import { startS3 } from './startS3'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(store: FileStore, key: string): Promise<string | undefined> {
  const found = await store.get(key)
  if (!found) return undefined
  const bytes = await buffer(found.stream)
  expect(bytes.length).toBe(found.size)
  return bytes.toString()
}

async function keysOf(store: FileStore, prefix: string, olderThan?: Date): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix, olderThan)) keys.push(key)
  return keys.sort()
}

// Both stores keep one promise, so both are held to one list.
function keepsThePromise(open: () => FileStore): void {
  test('keys that could climb out, or that two systems would read differently, are refused', async () => {
    const store = open()
    const bad = [
      '',
      '/etc/passwd',
      '../a',
      'a/../b',
      'a..b',
      'a//b',
      'a/',
      './a',
      '.hidden',
      'A.jpg',
      'a b',
      'a\\b',
      'a\0b',
      '照片',
      '~half/x',
    ]
    for (const key of bad) {
      await expect((async () => store.put(key, Buffer.from('x'), 'image/jpeg'))()).rejects.toThrow('no such key')
      await expect((async () => store.get(key))()).rejects.toThrow('no such key')
      await expect((async () => store.remove(key))()).rejects.toThrow('no such key')
    }
  })

  test('what is not there is undefined, and removing it is no error', async () => {
    expect(await open().get('1/nothing.jpg')).toBeUndefined()
    await open().remove('1/nothing.jpg')
  })

  test('bytes come back as they went in, a second put changes nothing, a removed file is gone', async () => {
    const store = open()
    await store.put('1/photos/ab12.jpg', Buffer.from('first 照片'), 'image/jpeg')
    await store.put('1/photos/ab12.jpg', Buffer.from('second'), 'image/jpeg')
    expect(await read(store, '1/photos/ab12.jpg')).toBe('first 照片')
    expect(await store.get('1/photos')).toBeUndefined()
    await store.remove('1/photos/ab12.jpg')
    expect(await read(store, '1/photos/ab12.jpg')).toBeUndefined()
  })

  test('an empty file is a file', async () => {
    await open().put('1/empty', Buffer.alloc(0), 'text/plain')
    expect(await read(open(), '1/empty')).toBe('')
  })

  test('ten puts of one key at once leave one whole file', async () => {
    const bytes = Buffer.alloc(300_000, 'x')
    await Promise.all(Array.from({ length: 10 }, () => open().put('1/at-once.jpg', bytes, 'image/jpeg')))
    expect((await read(open(), '1/at-once.jpg'))?.length).toBe(300_000)
  })

  test('lists by the beginning of the key and by age', async () => {
    const store = open()
    for (const key of ['2/photos/a.jpg', '2/photos/b/c.jpg', '2/phone.jpg', '22/a.jpg'])
      await store.put(key, Buffer.from(key), 'image/jpeg')
    expect(await keysOf(store, '2/photos/')).toEqual(['2/photos/a.jpg', '2/photos/b/c.jpg'])
    expect(await keysOf(store, '2/pho')).toEqual(['2/phone.jpg', '2/photos/a.jpg', '2/photos/b/c.jpg'])
    expect(await keysOf(store, '3/')).toEqual([])
    expect(await keysOf(store, '2/', new Date(Date.now() - 60_000))).toEqual([])
    expect(await keysOf(store, '2/', new Date(Date.now() + 60_000))).toHaveLength(3)
  })
}

describe('in a folder', () => {
  keepsThePromise(() => folderStore(join(folder, 'kept')))

  test('nobody else on the machine can read it', async () => {
    const store = folderStore(join(folder, 'private'))
    await store.put('1/a/b.jpg', Buffer.from('x'), 'image/jpeg')
    const modeOf = async (path: string) => (await stat(join(folder, 'private', path))).mode & 0o777
    expect(await Promise.all(['', '1', '1/a', '1/a/b.jpg'].map(modeOf))).toEqual([0o700, 0o700, 0o700, 0o600])
  })

  test('what a killed put left behind is never listed, and is swept once it is old', async () => {
    const dir = join(folder, 'swept')
    await folderStore(dir).put('1/a.jpg', Buffer.from('x'), 'image/jpeg')
    for (const name of ['old', 'new']) await writeFile(join(dir, '~half', name), 'half')
    const yesterday = new Date(Date.now() - 86_400_000)
    await utimes(join(dir, '~half', 'old'), yesterday, yesterday)
    const again = folderStore(dir)
    await again.put('1/b.jpg', Buffer.from('x'), 'image/jpeg')
    expect(await readdir(join(dir, '~half'))).toEqual(['new'])
    expect(await keysOf(again, '')).toEqual(['1/a.jpg', '1/b.jpg'])
  })

  test('a folder that cannot be written is said, not swallowed', async () => {
    await writeFile(join(folder, 'a-file'), '')
    await expect(folderStore(join(folder, 'a-file')).put('1/a.jpg', Buffer.from('x'), 'image/jpeg')).rejects.toThrow(
      /ENOTDIR|EEXIST/,
    )
  })
})

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
    const store = s3Store(settings())
    const keys = Array.from({ length: 1005 }, (_, index) => `9/${String(index).padStart(4, '0')}.jpg`)
    for (let from = 0; from < keys.length; from += 50) {
      await Promise.all(keys.slice(from, from + 50).map((key) => store.put(key, Buffer.from('x'), 'image/jpeg')))
    }
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
