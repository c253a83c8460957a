import Taro from '@tarojs/taro'

/** A kept value, or undefined; a phone whose storage is full or broken behaves as if it were empty. */
export function readKept<T>(key: string): T | undefined {
  try {
    const kept = Taro.getStorageSync(key)
    return kept === '' || kept === undefined ? undefined : (kept as T)
  } catch {
    return undefined
  }
}

/** Keeps a small value (≤ 1 MB a key on weapp); says whether it could. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing to do: what cannot be removed cannot be read either.
  }
}

/** Every key that begins so. */
export function keptKeys(prefix: string): string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** The same storage, asynchronous, for the cache of reads. */
export const slowStorage = {
  getItem: (key: string): Promise<string | null> =>
    Taro.getStorage({ key }).then(
      (kept) => kept.data as string,
      () => null,
    ),
  setItem: (key: string, value: string): Promise<void> =>
    Taro.setStorage({ key, data: value }).then(
      () => undefined,
      () => undefined,
    ),
  removeItem: (key: string): Promise<void> =>
    Taro.removeStorage({ key }).then(
      () => undefined,
      () => undefined,
    ),
}
