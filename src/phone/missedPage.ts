import Taro from '@tarojs/taro'
import { confirm } from './feedback'
import { restart } from './navigation'

// A browser fetches a page's own script when the page is first opened; where that fails, no page is there to say so.
const isMissedPage = (reason: unknown): boolean =>
  /Loading (CSS )?chunk .* failed/.test(String((reason as { message?: unknown } | undefined)?.message))

let isAsking = false

async function offerAgain(): Promise<void> {
  if (!(await confirm('没有连上网络，这一页没有打开。请换个信号好的地方再试。', '再试一次', '先不'))) return
  const answer = await fetch('/healthz').catch(() => undefined)
  if (answer?.ok) window.location.reload()
  else await offerAgain()
}

async function ask(): Promise<void> {
  if (isAsking) return
  isAsking = true
  await offerAgain()
  isAsking = false
}

if (process.env.TARO_ENV === 'h5') {
  // An old or mistyped address: the router draws nothing at all for it.
  Taro.eventCenter.on('__taroRouterNotFound', () => void restart())
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissedPage(event.reason)) return
    event.preventDefault()
    void ask()
  })
}
