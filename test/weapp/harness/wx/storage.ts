import { answering } from './answers'
import { Refusal } from './refusal'
import type { World, Wx } from './world'

const MAX_ITEM_BYTES = 1024 * 1024

/** wx.setStorage and its kin, with WeChat's limit of 1 MB an item */
export function storageApis(world: World): Wx {
  const { storage, realm } = world
  const info = () => ({ keys: [...storage.keys()], currentSize: Math.ceil(weight(storage) / 1024), limitSize: 10240 })
  const put = (key: string, value: unknown) => {
    if (world.disk.isFull) throw new Refusal('exceed max storage size 10Mb')
    const json = JSON.stringify(value ?? '')
    if (Buffer.byteLength(json) > MAX_ITEM_BYTES) throw new Refusal('entry size limit reached')
    storage.set(key, JSON.parse(json))
  }
  const get = (key: string) => {
    if (!storage.has(key)) throw new Refusal('data not found')
    return storage.get(key)
  }
  return {
    getStorageSync: (key: string) => (storage.has(key) ? realm.plain(storage.get(key)) : ''),
    setStorageSync: put,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.plain(info()),
    getStorage: answering(world, 'getStorage', ({ key }) => ({ data: get(String(key)) })),
    setStorage: answering(world, 'setStorage', ({ key, data }) => put(String(key), data)),
    removeStorage: answering(world, 'removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: answering(world, 'clearStorage', () => storage.clear()),
    getStorageInfo: answering(world, 'getStorageInfo', info),
  }
}

function weight(storage: Map<string, unknown>): number {
  return [...storage].reduce((sum, [key, value]) => sum + Buffer.byteLength(key + JSON.stringify(value)), 0)
}
