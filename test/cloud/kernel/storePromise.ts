import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../../../cloud/kernel/files/store'

async function read(store: FileStore, key: string): Promise<string | undefined> {
  const found = await store.get(key)
  if (!found) return undefined
  const bytes = await buffer(found.stream)
  expect(bytes.length).toBe(found.size)
  return bytes.toString()
}

/** The keys a listing gives, in order. */
export async function keysOf(store: FileStore, prefix: string, olderThan?: Date): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix, olderThan)) keys.push(key)
  return keys.sort()
}

/** Both stores keep one promise, so both are held to one list of tests. */
export function keepsThePromise(open: () => FileStore): void {
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
