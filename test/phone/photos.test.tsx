import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type Answer, type Heard, type Loopback, openLoopback } from './stand-ins/loopback'
import { phone } from './stand-ins/taro'

// jest takes the Node build of the SDK's transport, which knows no File; this is its browser build.
jest.mock('superagent', () => jest.requireActual('superagent/lib/client'))

let server: Loopback
let photos: typeof import('../../src/phone/photos')
let usePhotoTray: typeof import('../../src/phone/photoTray').usePhotoTray
let PhotoGrid: typeof import('../../src/parts/PhotoGrid').PhotoGrid

beforeAll(async () => {
  server = await openLoopback()
  Object.assign(globalThis, { ZB_SERVER: server.url })
  photos = await import('../../src/phone/photos')
  usePhotoTray = (await import('../../src/phone/photoTray')).usePhotoTray
  PhotoGrid = (await import('../../src/parts/PhotoGrid')).PhotoGrid
})
afterAll(() => server.close())
beforeEach(() => {
  // jsdom can send what a browser sends; WeChat's own upload is driven in the compiled program.
  process.env.TARO_ENV = 'h5'
  phone.reset()
})
afterEach(() => {
  process.env.TARO_ENV = 'weapp'
})

const picture = () => new File([new Uint8Array([1, 2, 3])], 'a.jpg', { type: 'image/jpeg' })
const ticketOf = (id: string): Answer => ({
  status: 201,
  body: {
    objectId: id,
    createdAt: '2026-11-22T00:00:00.000Z',
    token: `ticket-${id}`,
    bucket: 'local',
    key: `${id}.jpg`,
    provider: 'qiniu',
    mime_type: 'image/jpeg',
    url: `${server.url}/f/${id}`,
    upload_url: `${server.url}/upload/${id}`,
  },
})
const wire = (upload: (heard: Heard) => Answer) => (heard: Heard) => {
  if (heard.path.endsWith('/fileTokens')) return ticketOf('41')
  return heard.path.startsWith('/upload/') ? upload(heard) : { body: {} }
}

test('a photo goes by ticket and comes back as an id', async () => {
  server.answer(wire(() => ({ body: { key: 'a', hash: 'b' } })))
  await expect(photos.uploadPhoto({ path: 'blob:a', file: picture() })).resolves.toBe(41)
  expect(server.heard.map((one) => one.path).slice(0, 2)).toEqual(['/1.1/fileTokens', '/upload/41'])
})

test('a refused photo says why, and the next attempt takes a new ticket', async () => {
  const photo = { path: 'blob:a', file: picture() }
  server.answer(wire(() => ({ status: 413, body: { code: 10602, error: '照片超过 10 MB，没有保存。请换一张。' } })))
  await expect(photos.uploadPhoto(photo)).rejects.toMatchObject({
    code: 10602,
    sentence: '照片超过 10 MB，没有保存。请换一张。',
  })
  server.answer(wire(() => ({ body: {} })))
  await expect(photos.uploadPhoto(photo)).resolves.toBe(41)
})

test('an upload answered by a proxy page is no success', async () => {
  server.answer(wire(() => ({ status: 413, type: 'text/html', body: '<html></html>' })))
  await expect(photos.uploadPhoto({ path: 'blob:a', file: picture() })).rejects.toMatchObject({ code: -3 })
})

test('WeChat’s chooser gives paths, and closing it gives none', async () => {
  process.env.TARO_ENV = 'weapp'
  await expect(photos.choosePhotos(9)).resolves.toEqual([{ path: 'wxfile://tmp/a.jpg' }])
  expect(Taro.chooseMedia).toHaveBeenCalledWith(expect.objectContaining({ count: 9, mediaType: ['image'] }))
  jest.mocked(Taro.chooseMedia).mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' })
  await expect(photos.choosePhotos(9)).resolves.toEqual([])
})

function Form() {
  const tray = usePhotoTray(3)
  return (
    <>
      <PhotoGrid photos={tray.photos} onAdd={tray.add} onRemove={tray.remove} onRetry={tray.retry} max={3} />
      <i>{`${tray.ids.join()} ${tray.whole ? 'whole' : 'not whole'}`}</i>
    </>
  )
}

const choose = async (...files: File[]) => {
  fireEvent.click(screen.getByRole('button', { name: '加照片，最多 3 张' }))
  const input = await waitFor(() => document.querySelector('input[type=file]') as HTMLInputElement)
  Object.defineProperty(input, 'files', { value: files })
  await act(async () => void fireEvent.change(input))
}

test('a tray sends what was chosen, shows a failure and sends it again', async () => {
  let next = 0
  URL.createObjectURL = () => `blob:${++next}`
  let refuse = true
  server.answer(wire(() => (refuse ? { status: 400, body: { code: 10603, error: '照片没有传完整。' } } : { body: {} })))
  render(<Form />)
  await choose(picture())
  const again = await screen.findByRole('button', { name: '重传第 1 张照片' })
  expect(screen.getByText('照片没有传完整。点照片可以重传。')).toBeTruthy()
  refuse = false
  fireEvent.click(again)
  await screen.findByText('41 whole')
  fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张照片' }))
  await screen.findByText('not whole')
})
