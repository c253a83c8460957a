import { act, render, screen, waitFor, within } from '@testing-library/react'
import { Page } from '../../src/parts/Page'
import { Sheet } from '../../src/parts/Sheet'
import { phone } from './stand-ins/taro'

beforeEach(() => phone.reset())

const page = (open: boolean, ahead = false) => (
  <Page title='整改台账'>
    台账
    <Sheet ahead={ahead} open={open} title='选一个类别' onClose={() => undefined}>
      全部类别
    </Sheet>
  </Page>
)

test('a sheet stands apart from what lies beneath, so that it comes and goes alone', () => {
  const { rerender } = render(page(false))
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(page(true))
  expect(screen.getByRole('dialog', { name: '选一个类别' })).toBeTruthy()
  expect(within(screen.getByRole('main')).queryByRole('dialog')).toBeNull()
})

test('a sheet of many words is drawn before it is asked for, unseen and unheard', async () => {
  const { container, rerender } = render(page(false, true))
  expect(container.querySelector('.sheet')).toBeNull()
  await waitFor(() => expect(container.querySelector('.sheet-off')).toBeTruthy())
  const drawn = container.querySelector('.sheet')
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(page(true, true))
  expect(screen.getByRole('dialog', { name: '选一个类别' })).toBe(drawn)
  expect(container.querySelector('.sheet-off')).toBeNull()
  rerender(page(false, true))
  expect(container.querySelector('.sheet-off')).toBe(drawn)
})

test('one that is opened sooner does not wait', async () => {
  render(page(true, true))
  await act(async () => undefined)
  expect(screen.getByRole('dialog', { name: '选一个类别' })).toBeTruthy()
})
