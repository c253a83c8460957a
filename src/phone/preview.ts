import Taro from '@tarojs/taro'
import { absolute } from './server'

// In a file of its own: a browser gets 50 KiB for it, and the outbox brings photos.ts to the first page.
/** Shows photos full screen, swiping from one to the next. Links from the server may be relative. */
export function previewPhotos(links: readonly string[], current = 0): void {
  const urls = links.map(absolute)
  void Taro.previewImage({ urls, current: urls[current] })
}
