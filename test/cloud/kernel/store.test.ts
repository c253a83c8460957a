import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStore } from '../../../cloud/kernel/files/store'
import { keepsThePromise, keysOf } from './storePromise'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

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
