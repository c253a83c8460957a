import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import type { KeptPhoto } from '../../../src/phone/photoShelf'
import { type Loopback, openLoopback } from '../stand-ins/loopback'
import { phone } from '../stand-ins/taro'
import { browserOfPhotos, type PhotoServer, photoServer, picture } from './wire'

// jest takes the Node build of the SDK's transport, which knows no File; this is its browser build.
jest.mock('superagent', () => jest.requireActual('superagent/lib/client'))

// Each photo takes three answers of the server.

let server: Loopback
let photos: PhotoServer
let shelf: typeof import('../../../src/phone/photoShelf')
let usePhotoTray: typeof import('../../../src/phone/photoTray').usePhotoTray
let PhotoGrid: typeof import('../../../src/parts/PhotoGrid').PhotoGrid

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  shelf = await import('../../../src/phone/photoShelf')
  usePhotoTray = (await import('../../../src/phone/photoTray')).usePhotoTray
  PhotoGrid = (await import('../../../src/parts/PhotoGrid')).PhotoGrid
})
afterAll(() => server.close())
beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  phone.reset()
  browserOfPhotos()
  remembered = []
  photos = photoServer()
  server.answer(photos.answer)
})
afterEach(() => {
  process.env.TARO_ENV = 'weapp'
  Reflect.deleteProperty(navigator, 'storage')
})

/** What a draft would hold. */
let remembered: KeptPhoto[] = []

function Form({ maySend = true }: { maySend?: boolean }) {
  const [kept, setKept] = useState(remembered)
  const onChange = (next: KeptPhoto[]) => {
    remembered = next
    setKept(next)
  }
  const tray = usePhotoTray({ kept, onChange, maySend, max: 3 })
  return (
    <>
      <PhotoGrid photos={tray.photos} onAdd={tray.add} onRemove={tray.remove} onRetry={tray.retry} max={3} />
      <i>{`${tray.photos.length} photos, arrived: ${tray.photos.map(({ id }) => id ?? '-').join()}`}</i>
      <b>{tray.isPreparing ? 'preparing' : tray.problem}</b>
    </>
  )
}

const choose = async (...files: File[]) => {
  fireEvent.click(screen.getByRole('button', { name: '加照片，最多 3 张' }))
  const input = await waitFor(() => document.querySelector('input[type=file]') as HTMLInputElement)
  Object.defineProperty(input, 'files', { value: files })
  await act(async () => void fireEvent.change(input))
}
const cut = { status: 502, type: 'text/html', body: '<html>bad gateway</html>' }

test('what was chosen is kept and sent; a refused one says why and is sent again by a tap', async () => {
  photos.refuse = { status: 400, body: { code: 10603, error: '照片没有传完整。' } }
  render(<Form />)
  await choose(picture())
  const again = await screen.findByRole('button', { name: '重传第 1 张照片' })
  expect(screen.getByText('照片没有传完整。点照片可以重传。')).toBeTruthy()
  photos.refuse = undefined
  // The server's own refusal is no matter of the network.
  await act(async () => void (await phone.fire('didShow')))
  expect(photos.arrived).toEqual([])
  fireEvent.click(again)
  await screen.findByText('1 photos, arrived: 42')
  expect(remembered).toMatchObject([{ id: 42 }])
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张照片' }))
  await screen.findByText('0 photos, arrived:')
  expect(remembered).toEqual([])
})

test.each(['on show', 'when the network is back'])('only the photo that was cut off goes again %s', async (when) => {
  render(<Form />)
  await choose(picture())
  await screen.findByText('1 photos, arrived: 41')
  photos.refuse = cut
  await choose(picture())
  await screen.findByRole('button', { name: '重传第 2 张照片' })
  photos.refuse = undefined
  await act(async () => {
    if (when === 'on show') await phone.fire('didShow')
    else {
      onlineManager.setOnline(false)
      onlineManager.setOnline(true)
    }
  })
  await screen.findByText('2 photos, arrived: 41,43')
  expect(photos.arrived).toEqual([41, 43])
})

test('nothing leaves the phone before it may; the photos are kept all the same', async () => {
  const { rerender } = render(<Form maySend={false} />)
  await choose(picture(), picture())
  await screen.findByText('2 photos, arrived: -,-')
  await act(async () => void (await phone.fire('didShow')))
  expect(server.heard.filter(({ path }) => path.endsWith('/fileTokens'))).toEqual([])
  expect(remembered).toHaveLength(2)
  rerender(<Form />)
  await screen.findByText('2 photos, arrived: 41,42')
})

test('after the page was wiped its photos come back: the arrived with their ids, the others are sent', async () => {
  photos.refuse = cut
  render(<Form />)
  await choose(picture(), picture())
  await screen.findByRole('button', { name: '重传第 2 张照片' })
  cleanup()
  photos.refuse = undefined
  remembered = [{ ...remembered[0], id: 17 }, remembered[1]]
  render(<Form />)
  // Handing in waits for them: it would be told that there are none.
  expect(screen.getByText('preparing')).toBeTruthy()
  await screen.findByText(/^2 photos, arrived: 17,\d+$/)
  expect(screen.queryByText('preparing')).toBeNull()
  expect(photos.arrived).toHaveLength(1)
})

test('a photo that is gone from the phone is said to be', async () => {
  const kept = await shelf.keepPhoto({ path: 'a.jpg', file: picture() })
  await shelf.dropKept(kept.key)
  remembered = [kept]
  render(<Form />)
  await screen.findByText('有照片已经不在手机上了，请重新选。')
  expect(remembered).toEqual([])
})

test('the same photo twice is one', async () => {
  const file = picture()
  render(<Form />)
  await choose(file, file)
  await screen.findByText('有一张已经选过了，没有重复加。')
  await screen.findByText('1 photos, arrived: 41')
})

test('a phone that is nearly full says so before more are taken', async () => {
  const estimate = () => Promise.resolve({ quota: 100 * 1024 * 1024, usage: 95 * 1024 * 1024 })
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate } })
  render(<Form />)
  await act(async () => undefined)
  fireEvent.click(screen.getByRole('button', { name: '加照片，最多 3 张' }))
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: shelf.noRoomSentence })),
  )
  expect(document.querySelector('input[type=file]')).toBeNull()
})
