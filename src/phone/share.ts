import { useShareAppMessage } from '@tarojs/taro'
import { copyText } from './clipboard'
import { tell, toast } from './feedback'
import { address, type Params } from './navigation'

/** What a person hands on: in WeChat a card that opens the page for those who may see it, elsewhere the words. */
export interface Shared {
  title: string
  path: string
  params?: Params
  text: string
}

/** What 转发 hands on from this page; the page's config needs `enableShareAppMessage: true`. */
export function useShared({ title, path, params }: Shared): void {
  useShareAppMessage(() => ({ title, path: address(path, params) }))
}

/** Hands the words on from a browser: by its own sheet, or through the clipboard (H5 only; in WeChat see ShareButton). */
export async function forward({ title, text }: Shared): Promise<void> {
  // Absent from desktop browsers, and from any page that is not https.
  const share = (navigator as { share?: (what: ShareData) => Promise<void> }).share
  if (!share) return copyWords(text)
  try {
    await share.call(navigator, { title, text })
  } catch (thrown) {
    // Closing the sheet is an answer too.
    if ((thrown as Error).name !== 'AbortError') await copyWords(text)
  }
}

async function copyWords(text: string): Promise<void> {
  if (await copyText(text)) toast('已复制，可以粘贴到微信里')
  else await tell('没有复制成功。请长按文字，自己选中再复制。')
}
