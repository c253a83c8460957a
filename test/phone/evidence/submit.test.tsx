import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { errors } from '../../../cloud/contract/errors'
import type { MeasureCard } from '../../../cloud/contract/rectification'
import { browserOfPhotos, type PhotoServer, photoServer, picture } from '../photos/wire'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { measure } from './handedIn'

// jest takes the Node build of the SDK's transport, which knows no File; this is its browser build.
jest.mock('superagent', () => jest.requireActual('superagent/lib/client'))

// Each photo takes three answers of the server.

let pages: Pages
let photos: PhotoServer
let Submit: typeof import('../../../src/pages/evidence/submit/index').default

beforeAll(async () => {
  pages = await openPages()
  Submit = (await import('../../../src/pages/evidence/submit/index')).default
})
afterAll(() => pages.close())
beforeEach(async () => {
  await pages.signInAs('member')
  // jsdom can send what a browser sends; WeChat's own upload is driven in the compiled program.
  process.env.TARO_ENV = 'h5'
  browserOfPhotos()
  photos = photoServer()
  pages.onOther(photos.answer)
  pages.on('findPhoto', { photoId: null })
})
afterEach(() => {
  process.env.TARO_ENV = 'weapp'
})

const open = (part: Partial<MeasureCard> = {}) => {
  pages.on('listMyMeasures', { today: '2026-11-22', measures: [measure(part)] })
  pages.open(Submit, { measureId: '5' })
  return screen.findByText('完善应急预案')
}
const tap = async (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const choose = async (count: number) => {
  fireEvent.click(screen.getByRole('button', { name: '加照片，最多 9 张' }))
  const input = await waitFor(() => {
    const found = document.querySelector('input[type=file]')
    if (!found) throw new Error('no chooser yet')
    return found
  })
  Object.defineProperty(input, 'files', { value: Array.from({ length: count }, picture) })
  await act(async () => void fireEvent.change(input))
}
const faces = '照片里有学生的脸吗？能不拍就不拍，或先遮一下。'
const tickFaces = () => fireEvent.click(screen.getByRole('checkbox', { name: faces }))
const shown = (count: number) =>
  waitFor(() => expect(screen.getAllByRole('button', { name: /^看第/ })).toHaveLength(count))
const write = (note: string) => fireEvent.change(screen.getByLabelText('一句话说明'), { target: { value: note } })

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
  expect((screen.getByLabelText('一句话说明') as HTMLTextAreaElement).value).toBe('补上日期')
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
