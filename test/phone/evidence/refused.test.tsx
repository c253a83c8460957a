// What was handed in without a network and is refused later: it says why, and nothing of it is lost.
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { type ErrorName, errors } from '../../../cloud/contract/errors'
import type { PhotoServer } from '../photos/wire'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { measure } from './handedIn'
import { choose, member, shown, tickFaces, write, written } from './handingIn'

// jest takes the Node build of the SDK's transport, which knows no File; this is its browser build.
jest.mock('superagent', () => jest.requireActual('superagent/lib/client'))

let pages: Pages
let photos: PhotoServer
let Submit: typeof import('../../../src/pages/evidence/submit/index').default
let Outbox: typeof import('../../../src/pages/home/outbox/index').default
let items: typeof import('../../../src/phone/outbox/shelf').allItems
let send: typeof import('../../../src/phone/outbox/send')
let clearCache: typeof import('../../../src/phone/cache').clearCache
let dropKept: typeof import('../../../src/phone/photoShelf').dropKept

beforeAll(async () => {
  pages = await openPages()
  Submit = (await import('../../../src/pages/evidence/submit/index')).default
  Outbox = (await import('../../../src/pages/home/outbox/index')).default
  items = (await import('../../../src/phone/outbox/shelf')).allItems
  send = await import('../../../src/phone/outbox/send')
  clearCache = (await import('../../../src/phone/cache')).clearCache
  dropKept = (await import('../../../src/phone/photoShelf')).dropKept
})
afterAll(() => pages.close())
beforeEach(async () => {
  photos = await member(pages)
  pages.on('submitEvidence', refusal('BUSY'))
})
afterEach(() => {
  for (const { id } of items()) send.dropItem(id)
  process.env.TARO_ENV = 'weapp'
})

const received = { evidenceId: 9, recordedAt: '2026-11-22T06:05:00.000Z' }
const kept = '材料存在手机上，还没有发出'

async function open(measures = [measure()]): Promise<void> {
  cleanup()
  await clearCache()
  pages.on('listMyMeasures', { today: '2026-11-22', measures })
  pages.open(Submit, { measureId: '5' })
  await screen.findByText(measures.length > 0 ? '完善应急预案' : '这条措施没有分给你')
}
async function fill(count: number): Promise<void> {
  await open()
  tickFaces()
  write('已修订')
  fireEvent.change(screen.getByLabelText('picker'), { target: { value: '2026-11-03' } })
  await choose(count)
  await shown(count)
}
async function handIn(count: number): Promise<void> {
  await fill(count)
  await tap('提交')
  await screen.findByText(kept)
}
async function refuse(name: ErrorName): Promise<void> {
  pages.on('submitEvidence', refusal(name))
  await act(async () => send.flush())
  await waitFor(() => expect(items().map(({ state }) => state)).toEqual(['needsYou']))
}

test('the page that has kept it says why it was refused, and the form holds everything again', async () => {
  await handIn(2)
  await refuse('FINDING_CLOSED')
  await screen.findByText(errors.FINDING_CLOSED.sentence)
  expect(screen.queryByText(kept)).toBeNull()
  await tap('改一改再交')
  await shown(2)
  expect(written()).toBe('已修订')
  expect(screen.getByRole('button', { name: '哪天做的：2026-11-03' })).toBeTruthy()
  expect(items()).toEqual([])
})

test('handed in again it goes out once more under another request id, with the same photos', async () => {
  await handIn(2)
  await refuse('NO_BRANCH')
  await open()
  await screen.findByText(errors.NO_BRANCH.sentence)
  await tap('改一改再交')
  // Wiped in between, as a phone call may do.
  await open()
  await shown(2)
  write('已修订，附记录')
  pages.on('submitEvidence', received)
  await tap('提交')
  await screen.findByText('已提交，等支部书记审核')
  const [first, , last] = pages.heard('submitEvidence')
  expect(pages.heard('submitEvidence')).toHaveLength(3)
  expect(last).toMatchObject({ note: '已修订，附记录', occurredOn: '2026-11-03', photoIds: first.photoIds })
  expect(last.requestId).not.toBe(first.requestId)
  expect(photos.arrived).toHaveLength(2)
  expect(items().map(({ state }) => state)).toEqual(['received'])
})

test('a photo that is gone from the phone is said to be; the other and the words are there', async () => {
  photos.refuse = { status: 502, type: 'text/html', body: '<html>bad gateway</html>' }
  await handIn(2)
  photos.refuse = undefined
  await dropKept(items()[0].photos?.[0].key ?? '')
  await refuse('BUSY')
  await screen.findByText(errors.PHOTO_MISSING.sentence)
  await tap('改一改再交')
  await screen.findByText('有照片已经不在手机上了，请重新选。')
  await shown(1)
  expect(written()).toBe('已修订')
})

test('refused when its page had been left: what the form still holds is not doubled', async () => {
  await fill(1)
  pages.on('submitEvidence', refusal('NO_BRANCH'))
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  cleanup()
  await waitFor(() => expect(items().map(({ state }) => state)).toEqual(['needsYou']))
  await open()
  await tap('改一改再交')
  await shown(1)
  expect(written()).toBe('已修订')
})

test('a measure that is someone else’s by now says what became of it; the outbox leads there', async () => {
  await handIn(1)
  await refuse('NOT_YOUR_MEASURE')
  cleanup()
  pages.open(Outbox)
  await tap('去看看：交材料 · 完善应急预案')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/evidence/submit/index?measureId=5' })
  await open([])
  await screen.findByText(/^上次交的没有收下：这条措施不是分给你的/)
  expect(items()).toHaveLength(1)
})

test('what arrives while its page is open says so', async () => {
  await handIn(1)
  pages.on('submitEvidence', received)
  await act(async () => send.flush())
  await screen.findByText('已提交，等支部书记审核')
})

test('on a full phone the outbox keeps it, and says so', async () => {
  await handIn(1)
  await refuse('NO_BRANCH')
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed storage max size')
  })
  await tap('改一改再交')
  full.mockRestore()
  expect(items()).toHaveLength(1)
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringMatching(/手机存储满了/) }),
  )
})
