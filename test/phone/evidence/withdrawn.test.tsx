// Photos wait in a draft while the consent for them is withdrawn: none leaves the phone before a yes.
import { cleanup, screen, waitFor } from '@testing-library/react'
import type { PhotoServer } from '../photos/wire'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages } from '../stand-ins/pages'
import { phone } from '../stand-ins/taro'
import { measure } from './handedIn'
import { choose, member, shown, tickFaces, write } from './handingIn'

// jest takes the Node build of the SDK's transport, which knows no File; this is its browser build.
jest.mock('superagent', () => jest.requireActual('superagent/lib/client'))

let pages: Pages
let photos: PhotoServer
let Submit: typeof import('../../../src/pages/evidence/submit/index').default
beforeAll(async () => {
  pages = await openPages()
  Submit = (await import('../../../src/pages/evidence/submit/index')).default
})
afterAll(() => pages.close())
afterEach(() => {
  process.env.TARO_ENV = 'weapp'
})

const open = async () => {
  cleanup()
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [measure()] })
  pages.open(Submit, { measureId: '5' })
  await screen.findByText('完善应急预案')
}
const standing = 'consent/1/photos'
const askedNow = () => screen.findByText('要用你的照片，先问一声')
/** Long enough for a photo to set out. */
const later = () => new Promise((soon) => setTimeout(soon, 300))
const left = () => [...pages.heard('findPhoto'), ...photos.arrived]

beforeEach(async () => {
  photos = await member(pages)
  pages.on('giveConsent', {})
  pages.on('submitEvidence', { evidenceId: 9, recordedAt: '2026-11-22T06:05:00.000Z' })
  await open()
  write('已修订')
  await choose(1)
  await shown(1)
  const [givenAt, withdrawnAt] = ['2026-11-01T00:00:00.000Z', '2026-11-21T00:00:00.000Z']
  pages.on('listConsents', { consents: [{ purpose: 'photos', givenAt, withdrawnAt }] })
})

test.each(['on this phone', 'on another'])('withdrawn %s: they stay, and handing in asks first', async (where) => {
  if (where === 'on this phone') phone.kept.delete(standing)
  expect(phone.kept.get(standing)).toBe(where === 'on another' ? 'told' : undefined)
  await open()
  tickFaces()
  await shown(1)
  await later()
  expect(left()).toEqual([])
  await tap('提交')
  await askedNow()
  await tap('不同意')
  await screen.findByText(/^不附照片也能交：去掉照片/)
  await later()
  expect(left()).toEqual([])
  expect(pages.heard('submitEvidence')).toEqual([])
  await tap('提交')
  await askedNow()
  await tap('同意')
  await screen.findByText('已提交，等支部书记审核')
  expect(pages.heard('submitEvidence')).toMatchObject([{ note: '已修订', photoIds: photos.arrived }])
  expect(photos.arrived).toHaveLength(1)
})

test('after a no the line alone goes out once the photos are taken away', async () => {
  phone.kept.delete(standing)
  await open()
  tickFaces()
  await shown(1)
  await tap('提交')
  await askedNow()
  await tap('不同意')
  await tap('去掉第 1 张照片')
  await tap('提交')
  await waitFor(() => expect(pages.heard('submitEvidence')).toMatchObject([{ note: '已修订', photoIds: [] }]))
  expect(left()).toEqual([])
})
