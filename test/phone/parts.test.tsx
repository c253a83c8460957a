import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Bars } from '../../src/parts/Bars'
import { Button } from '../../src/parts/Button'
import { List } from '../../src/parts/List'
import { Page } from '../../src/parts/Page'
import { Sheet } from '../../src/parts/Sheet'
import { phone } from './stand-ins/taro'

beforeEach(() => phone.reset())

test('a button stays busy until its work is done, and ignores taps meanwhile', async () => {
  let finish: () => void = () => undefined
  const work = jest.fn(() => new Promise<void>((done) => (finish = done)))
  render(<Button onTap={work}>签到</Button>)
  const button = screen.getByRole('button', { name: '签到' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(work).toHaveBeenCalledTimes(1)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  await act(async () => finish())
  expect(button.getAttribute('aria-disabled')).toBe('false')
  fireEvent.click(button)
  expect(work).toHaveBeenCalledTimes(2)
  await act(async () => finish())
})

test('a disabled button does nothing', () => {
  const work = jest.fn()
  render(
    <Button onTap={work} disabled>
      签到
    </Button>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(work).not.toHaveBeenCalled()
})

test('a page sets its title and reads again when pulled down', async () => {
  const refresh = jest.fn(async () => undefined)
  render(
    <Page title='我的措施' onRefresh={refresh}>
      内容
    </Page>,
  )
  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: '我的措施' })
  await act(async () => void (await phone.fire('pullDownRefresh')))
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
})

const rows = (count: number) => Array.from({ length: count }, (_, at) => at)
const list = (count: number) => (
  <List items={rows(count)} keyOf={(row) => row}>
    {(row) => `行${row}`}
  </List>
)

test('a list of 100 is whole; of 101 it shows 50 and offers the rest', async () => {
  const { rerender } = render(list(100))
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
  rerender(list(101))
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '更多（还有 51 条）' })))
  expect(screen.getAllByRole('listitem')).toHaveLength(100)
})

test('a list goes on when its end comes into sight, and of 1000 rows draws only what is near the screen', async () => {
  const { container } = render(list(1000))
  for (let round = 0; round < 20; round += 1) {
    const last = Math.ceil((round + 1) * 2) - 1
    await act(async () => phone.scroll((id) => id.startsWith('more-') || id.endsWith(`-${last}`)))
    expect(screen.getAllByRole('listitem').length).toBeLessThanOrEqual(125)
  }
  expect(screen.queryByRole('button')).toBeNull()
  await act(async () => phone.scroll((id) => id.endsWith('-39')))
  expect(screen.getByText('行999')).toBeTruthy()
  expect(screen.queryByText('行0')).toBeNull()
  expect(screen.getAllByRole('listitem')).toHaveLength(50)
  // What is not drawn keeps its place.
  expect(container.querySelectorAll('.list-block')).toHaveLength(40)
  await act(async () => phone.scroll((id) => id.endsWith('-0')))
  expect(screen.getByText('行0')).toBeTruthy()
  expect(screen.queryByText('行999')).toBeNull()
})

test('bars say their number, and say when there was nothing to count', () => {
  render(
    <Bars
      items={[
        { label: '行政支部', share: 0.9, say: '18/20' },
        { label: '老干支部', share: null, say: '' },
      ]}
    />,
  )
  expect(screen.getByRole('img', { name: '行政支部：18/20' })).toBeTruthy()
  expect(screen.getByRole('img', { name: '老干支部：没有可算的' })).toBeTruthy()
})

test('a sheet is there only while open, and can be closed', () => {
  const close = jest.fn()
  const sheet = (open: boolean) => (
    <Sheet open={open} title='退回的理由' onClose={close}>
      内容
    </Sheet>
  )
  const { rerender } = render(sheet(false))
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(sheet(true))
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(close).toHaveBeenCalledTimes(1)
})

test('a list of big rows starts small and is whole right after', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => at)
  render(
    <List items={rows} keyOf={(row) => row} atFirst={8}>
      {(row) => `行${row}`}
    </List>,
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(8)
  await screen.findByText('行29')
  expect(screen.queryByRole('button')).toBeNull()
})
