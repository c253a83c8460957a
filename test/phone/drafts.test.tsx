import { act, cleanup, fireEvent, renderHook, screen, waitFor } from '@testing-library/react'
import { openPages, type Pages, refusal } from './stand-ins/pages'

let pages: Pages
let Sheet: typeof import('../../src/pages/rectification/finding/reopenSheet').ReopenSheet
beforeAll(async () => {
  pages = await openPages()
  Sheet = (await import('../../src/pages/rectification/finding/reopenSheet')).ReopenSheet
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('leader'))

const label = '为什么重新打开'
const field = () => screen.getByLabelText(label) as HTMLInputElement
const closed = jest.fn()
const open = () => {
  cleanup()
  pages.open(() => <Sheet findingId={3} onClose={closed} />)
}
const send = () => fireEvent.click(screen.getByRole('button', { name: '确定重新打开' }))

test('what was typed comes back after the page was wiped, also after a refusal, and is gone once it has landed', async () => {
  open()
  fireEvent.change(field(), { target: { value: '回头看发现反弹' } })
  open()
  expect(field().value).toBe('回头看发现反弹')
  pages.on('reopenFinding', refusal('FINDING_NOT_CLOSED'))
  send()
  await waitFor(() => expect(pages.heard('reopenFinding')).toHaveLength(1))
  open()
  expect(field().value).toBe('回头看发现反弹')
  pages.on('reopenFinding', {} as never)
  send()
  await waitFor(() => expect(closed).toHaveBeenCalled())
  open()
  expect(field().value).toBe('')
})

test('another person on the same phone sees none of it', async () => {
  open()
  fireEvent.change(field(), { target: { value: '回头看发现反弹' } })
  const { phone } = await import('./stand-ins/taro')
  const [key] = [...phone.kept.keys()].filter((name) => name.startsWith('draft/'))
  expect(key).toBe('draft/1/finding/3/reopen')
})

test('a draft of what exists comes back over the same words, and never over somebody else’s change', async () => {
  const { useDraftOf } = await import('../../src/phone/draft')
  const form = (shown: { title: string; dueOn: string }) => renderHook(() => useDraftOf('finding/3/edit', shown)).result
  const shown = { title: '学习不够深入', dueOn: '2026-12-01' }
  const first = form(shown)
  act(() => {
    first.current[1]({ title: '学习不够' })
    first.current[1]({ dueOn: '2026-12-08' })
  })
  expect(first.current[0]).toEqual({ title: '学习不够', dueOn: '2026-12-08' })
  expect(form({ ...shown }).current[0]).toEqual({ title: '学习不够', dueOn: '2026-12-08' })
  const changed = { ...shown, title: '理论学习不够深入' }
  expect(form(changed).current[0]).toEqual(changed)
  const after = form(changed)
  act(() => after.current[1]({ title: '又改' }))
  act(() => after.current[2]())
  expect(form(changed).current[0]).toEqual(changed)
})
