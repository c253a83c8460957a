import { createHash } from 'node:crypto'
import Taro from '@tarojs/taro'
import { type Loopback, openLoopback } from '../stand-ins/loopback'
import { phone } from '../stand-ins/taro'
import { browserOfPhotos, type PhotoServer, photoServer, picture } from './wire'

// jest takes the Node build of the SDK's transport, which knows no File; this is its browser build.
jest.mock('superagent', () => jest.requireActual('superagent/lib/client'))

let server: Loopback
let photos: PhotoServer
let shelf: typeof import('../../../src/phone/photoShelf')
let sweepPhotos: typeof import('../../../src/phone/photoSweep').sweepPhotos
let choosePhotos: typeof import('../../../src/phone/photos').choosePhotos

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  shelf = await import('../../../src/phone/photoShelf')
  sweepPhotos = (await import('../../../src/phone/photoSweep')).sweepPhotos
  choosePhotos = (await import('../../../src/phone/photos')).choosePhotos
})
afterAll(() => server.close())
beforeEach(() => {
  // jsdom can send what a browser sends; WeChat's own upload is driven in the compiled program.
  process.env.TARO_ENV = 'h5'
  phone.reset()
  browserOfPhotos()
  photos = photoServer()
  server.answer(photos.answer)
})
afterEach(() => {
  process.env.TARO_ENV = 'weapp'
  jest.restoreAllMocks()
})

const keep = () => shelf.keepPhoto({ path: 'a.jpg', file: picture() })

test('WeChat’s chooser gives paths, and closing it gives none', async () => {
  process.env.TARO_ENV = 'weapp'
  await expect(choosePhotos(9)).resolves.toEqual([{ path: 'wxfile://tmp/a.jpg' }])
  expect(Taro.chooseMedia).toHaveBeenCalledWith(expect.objectContaining({ count: 9, mediaType: ['image'] }))
  jest.mocked(Taro.chooseMedia).mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' })
  await expect(choosePhotos(9)).resolves.toEqual([])
})

test('a kept photo is known by the digest of its bytes, without the help of crypto.subtle', async () => {
  const file = new File([new Uint8Array([7, 8, 9])], 'a.jpg')
  const kept = await shelf.keepPhoto({ path: 'a.jpg', file })
  expect(kept).toMatchObject({
    bytes: 3,
    digest: createHash('sha256')
      .update(Buffer.from([7, 8, 9]))
      .digest('hex'),
  })
  expect(await shelf.showKept(kept.key)).toBe(kept.path)
  await shelf.dropKept(kept.key)
  expect(await shelf.showKept(kept.key)).toBeUndefined()
})

test('it goes by ticket and comes back as an id; what has its id is not sent again', async () => {
  const kept = await keep()
  const told: number[] = []
  await expect(shelf.sendKept(kept, (percent) => told.push(percent))).resolves.toBe(41)
  expect(told.at(-1)).toBe(100)
  await expect(shelf.sendKept({ ...kept, id: 41 })).resolves.toBe(41)
  expect(photos.arrived).toEqual([41])
})

test('a photo that the server has is not sent again', async () => {
  const kept = await keep()
  photos.known.set(kept.digest, 17)
  await expect(shelf.sendKept(kept)).resolves.toBe(17)
  expect(photos.arrived).toEqual([])
  expect(photos.asked).toEqual([kept.digest])
})

test('asked for twice while it is on its way, it is sent once', async () => {
  const kept = await keep()
  const told: number[] = []
  const both = [shelf.sendKept(kept), shelf.sendKept(kept, (percent) => told.push(percent))]
  expect(await Promise.all(both)).toEqual([41, 41])
  expect(photos.arrived).toEqual([41])
  expect(told.at(-1)).toBe(100)
})

test('nine at once go two at a time, and each arrives once', async () => {
  const kept = await Promise.all(Array.from({ length: 9 }, keep))
  const ids = await Promise.all(kept.map((photo) => shelf.sendKept(photo)))
  expect([...ids].sort()).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49])
  expect(photos.most).toBeLessThanOrEqual(2)
})

test('photos of someone who signs out stay where they are, and do not go out as the next person’s', async () => {
  const account = await import('../../../src/phone/account')
  const enter = async (id: string) => {
    const person = { objectId: id, sessionToken: `token-${id}`, createdAt: '2026-11-22T00:00:00.000Z', authData: {} }
    server.answer({ body: person })
    await account.enterByPassword('someone', 'password')
    server.answer(photos.answer)
  }
  await enter('7')
  const kept = await Promise.all(Array.from({ length: 5 }, keep))
  const sending = Promise.allSettled(kept.map((photo) => shelf.sendKept(photo)))
  await account.leave()
  await enter('8')
  const outcomes = await sending
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  expect(photos.arrived).toEqual([])
  expect(server.heard.filter(({ headers }) => headers['x-lc-session'] === 'token-8')).toEqual([])
  await account.leave()
})

test('a refused photo says why, and the next attempt takes a new ticket', async () => {
  const kept = await keep()
  photos.refuse = { status: 413, body: { code: 10602, error: '照片超过 10 MB，没有保存。请换一张。' } }
  const refusal = { code: 10602, sentence: '照片超过 10 MB，没有保存。请换一张。' }
  await expect(shelf.sendKept(kept)).rejects.toMatchObject(refusal)
  photos.refuse = undefined
  await expect(shelf.sendKept(kept)).resolves.toBe(42)
})

test.each([413, 200])('an upload answered by a page with status %d is no success', async (status) => {
  photos.refuse = { status, type: 'text/html', body: '<html></html>' }
  await expect(shelf.sendKept(await keep())).rejects.toMatchObject({ code: -3 })
})

test('a photo that is no longer on the phone is missing', async () => {
  const kept = await keep()
  await shelf.dropKept(kept.key)
  await expect(shelf.sendKept(kept)).rejects.toMatchObject({ code: 10605 })
})

test('a photo that is no longer on the phone, but on the server, is as good as sent', async () => {
  const kept = await keep()
  photos.known.set(kept.digest, 19)
  await shelf.dropKept(kept.key)
  await expect(shelf.sendKept(kept)).resolves.toBe(19)
})

test('no room: the photo is not kept, and says so', async () => {
  const full = () => Promise.resolve({ quota: 100 * 1024 * 1024, usage: 95 * 1024 * 1024 })
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate: full } })
  expect(await shelf.isShelfFull()).toBe(true)
  const open = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: { open } })
  await expect(keep()).rejects.toMatchObject({ sentence: '手机上存得快满了，先把待发送的发出去再拍。' })
  Reflect.deleteProperty(globalThis, 'indexedDB')
  Reflect.deleteProperty(navigator, 'storage')
})

test('what nothing names is swept after a day; drafts and waiting writes keep theirs', async () => {
  const now = Date.now()
  jest.spyOn(Date, 'now').mockReturnValue(now - 25 * 3600_000)
  const [drafted, waiting, orphan] = [await keep(), await keep(), await keep()]
  jest.spyOn(Date, 'now').mockReturnValue(now)
  const fresh = await keep()
  phone.kept.set('draft/1/evidence/5', { note: '', photos: [drafted] })
  phone.kept.set('outbox/1/some-id', { call: 'submitEvidence', photos: [waiting] })
  await sweepPhotos()
  const there = await Promise.all([drafted, waiting, orphan, fresh].map(({ key }) => shelf.showKept(key)))
  expect(there.map((path) => path !== undefined)).toEqual([true, true, false, true])
})
