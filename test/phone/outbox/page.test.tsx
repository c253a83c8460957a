import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { Item } from '../../../src/phone/outbox/item'
import type { WriteOptions } from '../../../src/phone/writes'
import { openPages, type Pages, refusal } from '../stand-ins/pages'
import { phone } from '../stand-ins/taro'

let pages: Pages
let Outbox: ComponentType
let shelf: typeof import('../../../src/phone/outbox/shelf')
let send: typeof import('../../../src/phone/outbox/send')
let useWrite: typeof import('../../../src/phone/writes').useWrite
let useOutboxAwake: typeof import('../../../src/phone/outbox/wake').useOutboxAwake
let sdk: typeof import('../../../src/phone/sdk').default

beforeAll(async () => {
  pages = await openPages()
  Outbox = (await import('../../../src/pages/home/outbox/index')).default
  shelf = await import('../../../src/phone/outbox/shelf')
  send = await import('../../../src/phone/outbox/send')
  useWrite = (await import('../../../src/phone/writes')).useWrite
  useOutboxAwake = (await import('../../../src/phone/outbox/wake')).useOutboxAwake
  sdk = (await import('../../../src/phone/sdk')).default
})
afterAll(() => pages.close())
beforeEach(() => pages.signInAs('member'))
afterEach(() => {
  for (const { id } of shelf.allItems()) send.dropItem(id)
})

const received = { receipt: 'R000123', receivedAt: '2026-11-22T08:05:00.000Z', day: '2026-11-22', late: false }
const day = '2026-11-22'

function Marking(options: WriteOptions<'markXuexi'>) {
  const write = useWrite('markXuexi', options)
  return (
    <button type='button' onClick={() => void write.send({ day })}>
      {write.state}
    </button>
  )
}

function HandingIn() {
  const write = useWrite('submitEvidence')
  const input = { measureId: 4, note: '已整改', photoIds: [], occurredOn: day }
  const photo = { key: 'a', path: '', digest: 'a', bytes: 1 }
  return (
    <button type='button' onClick={() => void write.send(input, [photo])}>
      {write.state}
    </button>
  )
}

function Awake() {
  useOutboxAwake()
  return null
}

const show = (options: WriteOptions<'markXuexi'> = {}) => render(<Marking {...options} />)

describe('a write that may wait', () => {
  test('heard: it is done, and listed with its receipt', async () => {
    pages.on('markXuexi', received)
    const done = jest.fn()
    show({ done })
    fireEvent.click(screen.getByText('idle'))
    await screen.findByText('received')
    expect(done).toHaveBeenCalledWith(expect.objectContaining({ day, late: false }), { day })
    pages.open(Outbox)
    expect(screen.getByText('已收到', { selector: '.badge' })).toBeTruthy()
    expect(screen.getByText('11月22日 16:05 收到，回执 R000123')).toBeTruthy()
  })

  test('not heard: the person is told that it is stored, and the page goes on', async () => {
    const kept = jest.fn()
    pages.on('markXuexi', refusal('BUSY'))
    show({ kept })
    fireEvent.click(screen.getByText('idle'))
    await screen.findByText('kept')
    expect(kept).toHaveBeenCalledWith({ day }, expect.objectContaining({ call: 'markXuexi' }))
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已存下，有网络会自动发出' }))
    expect(shelf.allItems()).toHaveLength(1)
  })

  test('refused: its sentence is told here, and nothing waits', async () => {
    pages.on('markXuexi', refusal('DAY_OUT_OF_RANGE'))
    show()
    fireEvent.click(screen.getByText('idle'))
    await screen.findByText('failed')
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: '只能标记今天和前六天。更早的不用补。' }),
    )
    expect(shelf.allItems()).toEqual([])
  })

  test('refused when the page is gone: the sentence is told in a box, and the write is kept with it', async () => {
    const failed = jest.fn()
    pages.on('markXuexi', refusal('DAY_OUT_OF_RANGE'))
    const { unmount } = show({ failed })
    fireEvent.click(screen.getByText('idle'))
    unmount()
    await waitFor(() => expect(shelf.allItems()[0]).toMatchObject({ state: 'needsYou' }))
    expect(failed).not.toHaveBeenCalled()
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: shelf.allItems()[0].reason }))
  })

  test('on a phone that was full for a moment, photos go straight too, and nothing stays to be sent again', async () => {
    const full = jest.spyOn(Taro, 'setStorageSync').mockImplementationOnce(() => {
      throw new Error('exceed storage max size')
    })
    pages.on('findPhoto', { photoId: 7 })
    pages.on('submitEvidence', { ...received } as never)
    render(<HandingIn />)
    fireEvent.click(screen.getByText('idle'))
    await screen.findByText('received')
    expect(pages.heard('submitEvidence')).toMatchObject([{ photoIds: [7] }])
    expect([...phone.kept.keys()].filter((key) => key.startsWith('outbox/'))).toEqual([])
    full.mockRestore()
  })

  test('on a full phone it goes straight; when that is not heard, the sentence says that it was not stored', async () => {
    const store = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
      throw new Error('exceed storage max size')
    })
    const failed = jest.fn()
    pages.on('markXuexi', received)
    const { unmount } = show()
    fireEvent.click(screen.getByText('idle'))
    await screen.findByText('received')
    unmount()
    show({ failed })
    sdk.setServerURL('http://127.0.0.1:9')
    fireEvent.click(screen.getByText('idle'))
    await screen.findByText('failed')
    expect(failed.mock.calls[0][0].sentence).toContain('没有存下，也没有发出')
    expect(pages.heard('markXuexi')).toHaveLength(1)
    sdk.setServerURL((globalThis as unknown as { ZB_SERVER: string }).ZB_SERVER)
    store.mockRestore()
  })
})

describe('the outbox wakes', () => {
  const item: Item = {
    ...{ id: 'w', userId: '1', call: 'unmarkXuexi', input: { day }, title: '撤回', state: 'waiting' },
    ...{ makesOld: [], place: 1, madeAt: 0 },
  }
  const waits = () => shelf.put({ ...item, id: `w${shelf.allItems().length}` })
  const sent = () => waitFor(() => expect(shelf.allItems()[0].state).toBe('received'))
  beforeEach(() => {
    pages.on('unmarkXuexi', { ...received } as never)
    waits()
  })

  test('when the app starts', async () => {
    render(<Awake />)
    await sent()
  })

  test('when the app is shown and when the network comes back', async () => {
    sdk.setServerURL('http://127.0.0.1:9')
    render(<Awake />)
    await new Promise((later) => setTimeout(later, 200))
    expect(pages.heard('unmarkXuexi')).toEqual([])
    sdk.setServerURL((globalThis as unknown as { ZB_SERVER: string }).ZB_SERVER)
    await act(() => phone.fire('didShow'))
    await sent()
    onlineManager.setOnline(false)
    waits()
    onlineManager.setOnline(true)
    await waitFor(() => expect(pages.heard('unmarkXuexi').length).toBeGreaterThan(1))
  })
})

describe('the page', () => {
  const made = { id: 'a', userId: '1', call: 'markXuexi', input: { day }, makesOld: [], place: 1 } as const
  const at = Date.parse('2026-11-22T07:30:00.000Z')
  const put = (more: object) =>
    shelf.put({ ...made, madeAt: at, title: '标记学习强国 · 11月22日', state: 'waiting', ...more })

  test('says so when there is nothing', () => {
    pages.open(Outbox)
    expect(screen.getByText('没有要发送的')).toBeTruthy()
  })

  test('lists what needs its person with the reason; another try sends it', async () => {
    put({ state: 'needsYou', reason: '签到码已经换了。', isWatched: false })
    pages.on('markXuexi', received)
    pages.open(Outbox)
    expect(screen.getByText('签到码已经换了。')).toBeTruthy()
    expect(screen.getByText('11月22日 15:30 点的')).toBeTruthy()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次：标记学习强国 · 11月22日' })))
    await screen.findByText('11月22日 16:05 收到，回执 R000123')
    expect(pages.heard('markXuexi')).toEqual([{ day, requestId: 'a' }])
  })

  test('leads to where it stands', async () => {
    put({
      call: 'askLeave',
      input: { sessionId: 4 },
      title: '请假 · 学习',
      state: 'needsYou',
      reason: '活动已经结束。',
    })
    pages.open(Outbox)
    fireEvent.click(screen.getByRole('button', { name: '去看看：请假 · 学习' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/study/session/index?sessionId=4' })
  })

  test('throws away only what its person agrees to', async () => {
    put({})
    ;(Taro.showModal as jest.Mock).mockResolvedValueOnce({ confirm: false })
    pages.open(Outbox)
    const drop = () => screen.getByRole('button', { name: '放弃：标记学习强国 · 11月22日' })
    await act(async () => fireEvent.click(drop()))
    expect(shelf.allItems()).toHaveLength(1)
    await act(async () => fireEvent.click(drop()))
    expect(shelf.allItems()).toEqual([])
  })
})
