import Taro from '@tarojs/taro'
import { asCallError, CallError, strangeAnswer } from './callError'
import { pickFiles } from './pickFiles'
import AV from './sdk'
import { within } from './within'

/** A photo just chosen: where WeChat put it for the moment, or the browser's file. photoShelf.ts keeps it. */
export interface Photo {
  path: string
  file?: File
}

const uploadPatience = 60_000

/** Lets the person take or choose up to `max` photos; empty when they change their mind. */
export async function choosePhotos(max: number): Promise<Photo[]> {
  if (process.env.TARO_ENV === 'h5') {
    const files = await pickFiles('image/*', max > 1)
    return files.slice(0, max).map((file) => ({ path: file.name, file }))
  }
  try {
    const chosen = await Taro.chooseMedia({ count: max, mediaType: ['image'], sizeType: ['compressed'] })
    return chosen.tempFiles.map((file) => ({ path: file.tempFilePath }))
  } catch {
    return []
  }
}

/** Sends the body of one photo (photoFiles.ts) and answers its id; `onProgress` gets 0–100. Throws CallError. */
export async function uploadPhoto(body: unknown, onProgress?: (percent: number) => void): Promise<number> {
  const onprogress = (event: { percent?: number }) => onProgress?.(Math.min(100, Math.round(event.percent ?? 0)))
  try {
    // A new file for each attempt: a failed one repeats its failure for ever.
    const file = new AV.File('photo.jpg', body as ConstructorParameters<typeof AV.File>[1])
    const saved = await within(uploadPatience, file.save({ onprogress } as Parameters<typeof file.save>[0]))
    const id = Number(saved.id)
    if (!Number.isSafeInteger(id)) throw new CallError(strangeAnswer)
    return id
  } catch (thrown) {
    throw asCallError(thrown)
  }
}
