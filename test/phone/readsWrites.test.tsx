import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { type Loopback, openLoopback } from './stand-ins/loopback'
import { phone } from './stand-ins/taro'

let server: Loopback
let reads: typeof import('../../src/phone/reads')
let writes: typeof import('../../src/phone/writes')
let cache: typeof import('../../src/phone/cache')
let ReadView: typeof import('../../src/parts/ReadView').ReadView

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  reads = await import('../../src/phone/reads')
  writes = await import('../../src/phone/writes')
  cache = await import('../../src/phone/cache')
  ReadView = (await import('../../src/parts/ReadView')).ReadView
})
afterAll(() => server.close())
beforeEach(async () => {
  phone.reset()
  await cache.clearCache()
})

const show = (page: ReactNode) => render(<QueryClientProvider client={cache.cache}>{page}</QueryClientProvider>)
const silence = { status: 502, type: 'text/html', body: '<html></html>' }
const landed = { body: { result: {} } }

// A call that goes straight; those that may wait are in outbox/.
function Adding({ name }: { name: string }) {
  const write = writes.useWrite('addBranch', {
    makesOld: ['showMyXuexi'],
    done: () => Taro.showToast({ title: '已新建' }),
    next: () => Taro.navigateBack(),
  })
  return (
    <>
      <button type='button' onClick={() => void write.send({ name })}>
        新建
      </button>
      <i>{write.busy ? 'busy' : (write.error?.code ?? 'quiet')}</i>
    </>
  )
}
const tapAndSettle = async (said: string) => {
  fireEvent.click(screen.getByText('新建'))
  await screen.findByText(said)
}

describe('a write', () => {
  test('after silence the same tap goes out under the same id, and is forgotten once it landed', async () => {
    server.answer(silence, landed, landed)
    show(<Adding name='理科支部' />)
    await tapAndSettle('-3')
    await tapAndSettle('quiet')
    fireEvent.click(screen.getByText('新建'))
    await waitFor(() => expect(server.heard).toHaveLength(3))
    const ids = server.heard.map((one) => one.body.requestId)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
    await screen.findByText('quiet')
  })

  test('after silence other content is another write', async () => {
    server.answer(silence, landed)
    const { rerender } = show(<Adding name='理科支部' />)
    await tapAndSettle('-3')
    rerender(
      <QueryClientProvider client={cache.cache}>
        <Adding name='文科支部' />
      </QueryClientProvider>,
    )
    await tapAndSettle('quiet')
    expect(server.heard[1].body.requestId).not.toBe(server.heard[0].body.requestId)
  })

  test('a refusal is definite: its sentence is shown and the next tap is a new write', async () => {
    server.answer({ status: 400, body: { code: 10117, error: '已有同名的支部，没有新建。请换一个名称。' } }, landed)
    show(<Adding name='行政支部' />)
    await tapAndSettle('10117')
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '已有同名的支部，没有新建。请换一个名称。', showCancel: false }),
    )
    await tapAndSettle('quiet')
    expect(server.heard[1].body.requestId).not.toBe(server.heard[0].body.requestId)
    expect(Taro.showToast).toHaveBeenCalledTimes(1)
  })

  test('a double tap is one write', async () => {
    server.answer({ ...landed, after: 80 })
    show(<Adding name='理科支部' />)
    fireEvent.click(screen.getByText('新建'))
    fireEvent.click(screen.getByText('新建'))
    await screen.findByText('busy')
    await screen.findByText('quiet')
    expect(server.heard).toHaveLength(1)
  })
})

test('an answer that comes when the person has left says so, and takes them nowhere', async () => {
  server.answer({ ...landed, after: 60 }, landed)
  const { unmount } = show(<Adding name='理科支部' />)
  fireEvent.click(screen.getByText('新建'))
  await screen.findByText('busy')
  unmount()
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalled())
  expect(Taro.navigateBack).not.toHaveBeenCalled()
  show(<Adding name='文科支部' />)
  await tapAndSettle('quiet')
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1))
})

function Marked() {
  const read = reads.useRead('showMyXuexi', {})
  return <ReadView read={read}>{(data) => <b>{JSON.stringify(data)}</b>}</ReadView>
}

describe('a read', () => {
  test('shows a skeleton, then the failure with a way out, then the answer', async () => {
    server.answer(silence, { body: { result: { days: 3 } } })
    show(<Marked />)
    expect(screen.getByLabelText('正在读取')).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
    await screen.findByText('{"days":3}')
  })

  test('who signs out under a page is not asked for in nobody’s name', async () => {
    const account = await import('../../src/phone/account')
    server.answer({
      body: { objectId: '7', sessionToken: 'token-7', createdAt: '2026-11-22T00:00:00.000Z', authData: {} },
    })
    await account.enterByPassword('li', 'password')
    server.answer({ body: { result: { days: 3 } } })
    show(<Marked />)
    await screen.findByText('{"days":3}')
    await act(() => account.leave())
    await act(() => new Promise((soon) => setTimeout(soon, 50)))
    expect(server.heard).toHaveLength(1)
  })

  test('keeps the old answer in sight when reading again fails, with its age', async () => {
    server.answer({ body: { result: { days: 3 } } }, silence)
    show(<Marked />)
    await screen.findByText('{"days":3}')
    await act(() => reads.makeOld(undefined, ['showMyXuexi']))
    expect(await screen.findByText('现在没有读到新的，这是刚才的')).toBeTruthy()
    expect(screen.getByText('{"days":3}')).toBeTruthy()
  })

  test('is read again when a write made it old', async () => {
    let days = 3
    server.answer(({ path }) => {
      if (path.endsWith('addBranch')) days = 4
      return { body: { result: { days } } }
    })
    show(
      <>
        <Marked />
        <Adding name='理科支部' />
      </>,
    )
    await screen.findByText('{"days":3}')
    fireEvent.click(screen.getByText('新建'))
    await screen.findByText('{"days":4}')
  })
})
