import Taro from '@tarojs/taro'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'

// A browser's history and the router's own library over it; only the pages are stood in for.
let history: { push(to: string): void; back(): void; listen(heard: () => void): () => void }
let Sheet: typeof import('../../src/parts/Sheet').Sheet
const heard: string[] = []
beforeAll(async () => {
  process.env.TARO_ENV = 'h5'
  Sheet = (await import('../../src/parts/Sheet')).Sheet
  const { createHashHistory } = jest.requireActual('history') as { createHashHistory(): typeof history }
  history = createHashHistory()
  // Like Taro's router: it tells of every step at once, and draws the page later.
  history.listen(() => {
    heard.push(window.location.hash)
    Taro.eventCenter.trigger('__taroRouterChange')
  })
})
afterAll(() => {
  process.env.TARO_ENV = 'weapp'
})

const open = (path: string) => history.push(path)
const back = () =>
  act(async () => {
    window.history.back()
    await new Promise((soon) => setTimeout(soon, 100))
  })
/** A step over an entry that stayed behind takes two events, and a busy machine lets them wait. */
const hears = (routes: string[]) => waitFor(() => expect(heard).toEqual(routes))
const onClose = jest.fn()
const show = (isOpen: boolean) =>
  render(
    <Sheet open={isOpen} title='选一个' onClose={onClose}>
      里面
    </Sheet>,
  )

beforeEach(() => {
  cleanup()
  onClose.mockReset()
  open('/pages/home/index')
  open('/pages/list/index')
  heard.length = 0
})

test('back closes the sheet, and the router hears nothing of it', async () => {
  const { rerender } = show(true)
  await back()
  expect(onClose).toHaveBeenCalledTimes(1)
  expect(heard).toEqual([])
  rerender(
    <Sheet open={false} title='选一个' onClose={onClose}>
      里面
    </Sheet>,
  )
  expect(screen.queryByRole('dialog')).toBeNull()
  await back()
  await hears(['#/pages/home/index'])
})

test('a sheet closed by hand, twice, costs no step back', async () => {
  show(true).unmount()
  show(true).unmount()
  await back()
  expect(onClose).not.toHaveBeenCalled()
  await hears(['#/pages/home/index'])
})

test('a page opened over a closed sheet is left as ever, and then the page below', async () => {
  show(true).unmount()
  open('/pages/one/index')
  heard.length = 0
  await back()
  await hears(['#/pages/list/index'])
  await back()
  await hears(['#/pages/list/index', '#/pages/home/index'])
})

test('sheets closed by hand on a page and on the page above cost no step either', async () => {
  show(true).unmount()
  open('/pages/one/index')
  show(true).unmount()
  heard.length = 0
  await back()
  await hears(['#/pages/list/index'])
  await back()
  await hears(['#/pages/list/index', '#/pages/home/index'])
})

test('back before the opened page has come is one step, and the router hears of it', async () => {
  const sheet = show(true)
  await back()
  sheet.unmount()
  open('/pages/one/index')
  heard.length = 0
  await back()
  await hears(['#/pages/list/index'])
})

test('the same page opened twice is left twice', async () => {
  show(true).unmount()
  open('/pages/list/index')
  heard.length = 0
  await back()
  await hears(['#/pages/list/index'])
  await back()
  await hears(['#/pages/list/index', '#/pages/home/index'])
})
