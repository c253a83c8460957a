import Taro from '@tarojs/taro'

/** Puts a text where it can be pasted; says whether it could. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
