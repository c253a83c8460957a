import Taro from '@tarojs/taro'
import { compress } from './compress'
import { digestOf } from './digest'
import { copyFile, listFolder, makeFolder, readBytes, removeFile, savedBytes, sizeOf } from './fileSystem'
import type { Shelved } from './photoFiles'
import type { Photo } from './photos'

// Where kept photos lie in WeChat: its temporary files may vanish, those under the user data path stay.

const mostBytes = 200 * 1024 * 1024
/** KiB of plain storage that the drafts and the outbox want beside the photos. */
const leastNotes = 512
const ending = '.jpg'
const folder = () => `${Taro.env.USER_DATA_PATH}/photos`
const fileOf = (key: string) => `${folder()}/${key}${ending}`

/** Makes the photo small and keeps it under the key. Rejects when there is no room. */
export async function shelve(key: string, photo: Photo): Promise<Shelved> {
  const path = fileOf(key)
  await makeFolder(folder())
  await copyFile(await compress(photo.path), path)
  const bytes = await readBytes(path)
  return { path, digest: await digestOf(bytes), bytes: bytes.byteLength }
}

/** Where the kept photo can be shown from; undefined when it is gone. */
export async function pathOf(key: string): Promise<string | undefined> {
  return (await sizeOf(fileOf(key))) === undefined ? undefined : fileOf(key)
}

/** What the SDK sends: WeChat's adapter takes a path only. */
export async function bodyOf(key: string): Promise<unknown> {
  const uri = await pathOf(key)
  return uri && { blob: { uri } }
}

export const unshelve = (key: string): Promise<void> => removeFile(fileOf(key))

/** The keys of all that is kept. */
export async function listShelved(): Promise<string[]> {
  const names = await listFolder(folder())
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
}

/** Bytes that still fit: WeChat gives a program 200 MB and does not say what is left. */
export async function roomLeft(): Promise<number> {
  const { currentSize, limitSize } = Taro.getStorageInfoSync()
  if (limitSize - currentSize < leastNotes) return 0
  const sizes = await Promise.all((await listShelved()).map((key) => sizeOf(fileOf(key))))
  return sizes.reduce<number>((left, size) => left - (size ?? 0), mostBytes - (await savedBytes()))
}
