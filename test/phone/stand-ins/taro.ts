// The phone itself, for tests: storage in memory, boxes that are answered at once, a page stack that only remembers.
import { Events } from '@tarojs/shared'
import { useEffect, useRef } from 'react'

type Run = (...given: unknown[]) => unknown
interface Asked {
  success?: (answer: unknown) => void
  [key: string]: unknown
}

interface Sight {
  tell: (seen: { intersectionRatio: number; boundingClientRect: { top: number; bottom: number } }) => void
}
const sights = new Map<string, Sight>()
const kept = new Map<string, unknown>()
const hooks = new Map<string, Set<Run>>()
let params: Record<string, string> = {}
let pages: object[] = [{ route: 'pages/home/index', options: {} }]

const pageHook =
  (name: string, atOnce = false) =>
  (run: Run): void => {
    // Like Taro, the page's event always meets the newest closure.
    const newest = useRef(run)
    newest.current = run
    useEffect(() => {
      const running = hooks.get(name) ?? new Set()
      const meet: Run = (...given) => newest.current(...given)
      hooks.set(name, running.add(meet))
      if (atOnce) meet()
      return () => {
        running.delete(meet)
      }
    }, [])
  }

export const useDidShow = pageHook('didShow', true)
export const useDidHide = pageHook('didHide')
export const useLoad = pageHook('load', true)
export const useUnload = pageHook('unload')
export const useReady = pageHook('ready', true)
export const usePullDownRefresh = pageHook('pullDownRefresh')
export const useReachBottom = pageHook('reachBottom')
export const useShareAppMessage = pageHook('shareAppMessage')
export const useRouter = () => ({ params, path: '' })

const answering = (answer: object = {}) =>
  jest.fn(async (asked?: Asked) => {
    asked?.success?.(answer)
    return answer
  })

const Taro = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  eventCenter: new Events(),
  getCurrentPages: () => pages,
  navigateTo: answering(),
  redirectTo: answering(),
  reLaunch: answering(),
  navigateBack: answering(),
  showToast: answering(),
  showModal: answering({ confirm: true, cancel: false }),
  showActionSheet: answering({ tapIndex: 0 }),
  stopPullDownRefresh: jest.fn(),
  setNavigationBarTitle: answering(),
  setNavigationBarColor: answering(),
  setBackgroundColor: answering(),
  hideHomeButton: answering(),
  onThemeChange: jest.fn(),
  pageScrollTo: answering(),
  setKeepScreenOn: answering(),
  setScreenBrightness: answering(),
  chooseMedia: answering({ tempFiles: [{ tempFilePath: 'wxfile://tmp/a.jpg', size: 1 }] }),
  chooseMessageFile: answering({ tempFiles: [{ name: '名册.xlsx', path: 'wxfile://tmp/a.xlsx', size: 3 }] }),
  getFileSystemManager: () => ({ readFileSync: () => 'AAAA' }),
  previewImage: answering(),
  setClipboardData: answering(),
  scanCode: answering({ result: '' }),
  downloadFile: answering({ statusCode: 200 }),
  openDocument: answering(),
  login: answering({ code: 'one-time-code' }),
  requestSubscribeMessage: answering(),
  getSetting: answering({ authSetting: {} }),
  getAppBaseInfo: () => ({ fontSizeSetting: 16 }),
  getWindowInfo: () => ({ pixelRatio: 2, windowWidth: 375, windowHeight: 700 }),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  nextTick: (run: () => void) => setTimeout(run, 0),
  createSelectorQuery: jest.fn(),
  getCurrentInstance: () => ({ page: {} }),
  createIntersectionObserver: () => {
    const seen: Sight = { tell: () => undefined }
    return {
      relativeToViewport: () => ({
        observe: (selector: string, tell: Sight['tell']) =>
          sights.set(selector.slice(1), Object.assign(seen, { tell })),
      }),
      disconnect: () => {
        for (const [id, sight] of sights) if (sight === seen) sights.delete(id)
      },
    }
  },
  getStorage: jest.fn(async ({ key }: { key: string }) => {
    if (!kept.has(key)) throw new Error('data not found')
    return { data: kept.get(key) }
  }),
  setStorage: jest.fn(async ({ key, data }: { key: string; data: unknown }) => void kept.set(key, data)),
  removeStorage: jest.fn(async ({ key }: { key: string }) => void kept.delete(key)),
  getStorageInfoSync: jest.fn(() => ({ keys: [...kept.keys()] })),
  getStorageSync: jest.fn((key: string) => kept.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, data: unknown) => void kept.set(key, data)),
  removeStorageSync: jest.fn((key: string) => void kept.delete(key)),
}
export default Taro

/** What a test does to the phone. */
export const phone = {
  kept,
  openWith(given: Record<string, string>) {
    params = given
  },
  stack(given: object[]) {
    pages = given
  },
  /** Scrolls: what is in sight after it, of all that is watched. */
  scroll: (isInSight: (id: string) => boolean, height = 1500) => {
    for (const [id, { tell }] of [...sights])
      tell({ intersectionRatio: isInSight(id) ? 0.5 : 0, boundingClientRect: { top: 0, bottom: height } })
  },
  /** Fires a page event, such as `didShow` or `pullDownRefresh`. */
  fire: (name: string, ...given: unknown[]) => Promise.all([...(hooks.get(name) ?? [])].map((run) => run(...given))),
  reset() {
    kept.clear()
    params = {}
    pages = [{ route: 'pages/home/index', options: {} }]
    jest.clearAllMocks()
  },
}
