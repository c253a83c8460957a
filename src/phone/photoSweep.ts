import Taro from '@tarojs/taro'
import { sweepShelf } from './photoShelf'
import { readKept } from './storage'

/** Throws away photos that no draft and no waiting submission names any more: those of a form that was given up. */
export async function sweepPhotos(): Promise<void> {
  const { keys } = Taro.getStorageInfoSync()
  // Whoever names a photo keeps its key in what it keeps, whatever else it says.
  const kept = keys.map((key) => JSON.stringify(readKept(key)) ?? '').join('\n')
  await sweepShelf((key) => kept.includes(key))
}
