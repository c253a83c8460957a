import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { errors } from '../../../cloud/contract/errors'
import type { MeasureCard } from '../../../cloud/contract/rectification'
import type { PhotoServer } from '../photos/wire'
import { tap } from '../stand-ins/hands'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { measure } from './handedIn'
import { choose, faces, member, shown, tickFaces, write, written } from './handingIn'

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
beforeEach(async () => {
  photos = await member(pages)
})
afterEach(() => {
  process.env.TARO_ENV = 'weapp'
})

const open = (part: Partial<MeasureCard> = {}) => {
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [measure(part)] })
  pages.open(Submit, { measureId: '5' })
  return screen.findByText('完善应急预案')
}

test('photos and one line go out once, and the receipt says when it came', async () => {
  pages.on('submitEvidence', () => {
    // From now on the list says that the measure waits; the receipt must stay in sight.
    pages.on('listMyMeasures', { today: '2026-11-22', measures: [measure({ state: 'submitted' })] })
    return { evidenceId: 9, recordedAt: '2026-11-22T06:05:00.000Z' }
  })
  await open()
  tickFaces()
  write('已修订，并组织检查')
  await choose(2)
  await shown(2)
  await tap('提交')
  await screen.findByText('已提交，等支部书记审核')
  expect(screen.getByText('收到的时间 11月22日 14:05')).toBeTruthy()
  const sent = pages.heard('submitEvidence')
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ measureId: 5, note: '已修订，并组织检查', occurredOn: '2026-11-22' })
  expect([...(sent[0].photoIds as number[])].sort()).toEqual([41, 42])
  expect([...photos.arrived].sort()).toEqual([41, 42])
  await waitFor(() => expect(pages.heard('listMyMeasures').length).toBeGreaterThan(1))
  expect(screen.getByText('已提交，等支部书记审核')).toBeTruthy()
})

test('nothing is sent while the line, the photo or the tick is missing', async () => {
  await open()
  await tap('提交')
  const alerts = () => screen.getAllByRole('alert').map((alert) => alert.textContent)
  expect(alerts()).toEqual(['请加至少一张照片', '请写一句话，做了什么'])
  write('已修订')
  await choose(1)
  await shown(1)
  await tap('提交')
  expect(alerts()).toEqual(['请先看照片上面那句话，打个勾'])
  expect(photos.arrived).toEqual([])
  expect(pages.heard('submitEvidence')).toHaveLength(0)
})

test('the tick about faces is asked of a person once', async () => {
  await open()
  tickFaces()
  cleanup()
  await open()
  expect(screen.getByRole('checkbox', { name: faces }).getAttribute('aria-checked')).toBe('true')
})

test('handed in before its photos have arrived: one that was refused holds it back, and is sent again alone', async () => {
  photos.refuse = { status: 400, body: { code: 10603, error: '照片没有传完整。' } }
  pages.on('submitEvidence', { evidenceId: 9, recordedAt: '2026-11-22T06:05:00.000Z' })
  await open()
  tickFaces()
  write('已修订')
  await choose(1)
  await shown(1)
  await tap('提交')
  const again = await screen.findByRole('button', { name: '重传第 1 张照片' })
  expect(pages.heard('submitEvidence')).toHaveLength(0)
  photos.refuse = undefined
  await act(async () => void fireEvent.click(again))
  await waitFor(() => expect(photos.arrived).toHaveLength(1))
  await tap('提交')
  await screen.findByText('已提交，等支部书记审核')
  expect(photos.arrived).toHaveLength(1)
})

test('a refusal is a sentence; what was written and photographed is still there, here and on the next opening', async () => {
  pages.on('submitEvidence', refusal('NO_BRANCH'))
  await open({ state: 'returned', returnReason: '缺少日期' })
  expect(screen.getByText('上次的材料被退回：缺少日期')).toBeTruthy()
  tickFaces()
  write('补上日期')
  fireEvent.change(screen.getByLabelText('picker'), { target: { value: '2026-11-03' } })
  await choose(1)
  await shown(1)
  await tap('提交')
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: errors.NO_BRANCH.sentence })),
  )
  cleanup()
  await open()
  expect(written()).toBe('补上日期')
  expect(screen.getByRole('button', { name: '哪天做的：2026-11-03' })).toBeTruthy()
  await shown(1)
  pages.on('submitEvidence', { evidenceId: 9, recordedAt: '2026-11-22T06:05:00.000Z' })
  await tap('提交')
  await screen.findByText('已提交，等支部书记审核')
  expect(photos.arrived).toHaveLength(1)
})

test('a measure that waits has nothing to hand in', async () => {
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [measure({ state: 'submitted' })] })
  pages.open(Submit, { measureId: '5' })
  await screen.findByText('材料已交，正在等支部书记审核')
})

test('a measure of someone else leads back to mine', async () => {
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [] })
  pages.open(Submit, { measureId: '5' })
  await screen.findByText('这条措施没有分给你')
  await tap('看我的措施')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/rectification/mine/index' })
})
