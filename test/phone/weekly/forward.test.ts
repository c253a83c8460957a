// The browser's side of 转发.
import Taro from '@tarojs/taro'
import type { Shared } from '../../../src/phone/share'
import { phone } from '../stand-ins/taro'

let forward: typeof import('../../../src/phone/share').forward
const shared: Shared = { title: '周报', path: '/pages/weekly/report/index', text: '周报\n没有逾期。' }
const share = jest.fn()

beforeAll(async () => {
  process.env.TARO_ENV = 'h5'
  forward = (await import('../../../src/phone/share')).forward
})
afterAll(() => {
  process.env.TARO_ENV = 'weapp'
})
beforeEach(() => phone.reset())
afterEach(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }))

const canShare = () => Object.defineProperty(navigator, 'share', { value: share, configurable: true })

test('without a sheet of its own the browser copies the words and says so', async () => {
  await forward(shared)
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: shared.text })
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已复制，可以粘贴到微信里' }))
})

test('the browser that has one opens it', async () => {
  canShare()
  share.mockResolvedValueOnce(undefined)
  await forward(shared)
  expect(share).toHaveBeenCalledWith({ title: shared.title, text: shared.text })
  expect(Taro.setClipboardData).not.toHaveBeenCalled()
})

test('closing that sheet is an answer, failing of it is not', async () => {
  canShare()
  share.mockRejectedValueOnce(Object.assign(new Error(), { name: 'AbortError' }))
  await forward(shared)
  expect(Taro.setClipboardData).not.toHaveBeenCalled()
  share.mockRejectedValueOnce(Object.assign(new Error(), { name: 'NotAllowedError' }))
  await forward(shared)
  expect(Taro.setClipboardData).toHaveBeenCalled()
})

test('what could not be copied is said with a way out', async () => {
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce(new Error())
  await forward(shared)
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringMatching(/^没有复制成功/) }),
  )
})
