import { act, cleanup, render, screen } from '@testing-library/react'
import { phone } from './stand-ins/taro'

// A browser's history and the router's own library over it; only the pages are stood in for.
let history: { push(to: string): void; back(): void; listen(heard: () => void): () => void }
let Sheet: typeof import('../../src/parts/Sheet').Sheet
const heard: string[] = []
beforeAll(async () => {
  process.env.TARO_ENV = 'h5'
  Sheet = (await import('../../src/parts/Sheet')).Sheet
  const { createHashHistory } = jest.requireActual('history') as { createHashHistory(): typeof history }
  history = createHashHistory()
  history.listen(() => void heard.push(window.location.hash))
})
afterAll(() => {
  process.env.TARO_ENV = 'weapp'
})

const pages: object[] = []
const open = (path: string) => {
  pages.push({ path })
  // Taro hands out copies.
  const shown = [...pages]
  phone.stack(
    new Proxy(shown, {
      get: (all, key) =>
        Reflect.get(
          all.map((page) => ({ ...page })),
          key,
        ),
    }),
  )
  history.push(path)
}
const back = () =>
  act(async () => {
    window.history.back()
    await new Promise((soon) => setTimeout(soon, 100))
  })
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
  pages.length = 0
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
  expect(heard).toEqual(['#/pages/home/index'])
})

test('a sheet closed by hand, twice, costs no step back', async () => {
  show(true).unmount()
  show(true).unmount()
  await back()
  expect(onClose).not.toHaveBeenCalled()
  expect(heard).toEqual(['#/pages/home/index'])
})

test('a page opened over a closed sheet is left as ever, and then the page below', async () => {
  show(true).unmount()
  open('/pages/one/index')
  heard.length = 0
  await back()
  expect(heard).toEqual(['#/pages/list/index'])
  phone.stack(pages.slice(0, 2))
  await back()
  expect(heard).toEqual(['#/pages/list/index', '#/pages/home/index'])
})
