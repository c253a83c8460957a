import Taro from '@tarojs/taro'

/** What a code says. undefined when the person closed the camera, and always on H5, which types the six digits instead. */
export async function scan(): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'h5') return undefined
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch {
    return undefined
  }
}

export const canScan = process.env.TARO_ENV === 'weapp'
