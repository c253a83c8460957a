// What a thumb does on the form for evidence, and the server's side of its photos.
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { browserOfPhotos, type PhotoServer, photoServer, picture } from '../photos/wire'
import type { Pages } from '../stand-ins/pages'

/** Before each test: jsdom can send what a browser sends; WeChat's own upload is driven in the compiled program. */
export async function member(pages: Pages): Promise<PhotoServer> {
  await pages.signInAs('member')
  process.env.TARO_ENV = 'h5'
  browserOfPhotos()
  const photos = photoServer()
  pages.onOther(photos.answer)
  pages.on('findPhoto', { photoId: null })
  return photos
}

export const choose = async (count: number) => {
  fireEvent.click(screen.getByRole('button', { name: '加照片，最多 9 张' }))
  const input = await waitFor(() => {
    const found = document.querySelector('input[type=file]')
    if (!found) throw new Error('no chooser yet')
    return found
  })
  Object.defineProperty(input, 'files', { value: Array.from({ length: count }, picture) })
  await act(async () => void fireEvent.change(input))
}

export const faces = '照片里有学生的脸吗？能不拍就不拍，或先遮一下。'
export const tickFaces = () => fireEvent.click(screen.getByRole('checkbox', { name: faces }))
export const shown = (count: number) =>
  waitFor(() => expect(screen.queryAllByRole('button', { name: /^看第/ })).toHaveLength(count))

const field = () => screen.getByLabelText('一句话说明') as HTMLTextAreaElement
export const write = (note: string) => fireEvent.change(field(), { target: { value: note } })
export const written = () => field().value
