import Taro, { useRouter } from '@tarojs/taro'

export type Params = Record<string, string | number | boolean | undefined>

export const homePath = '/pages/home/index'
export const signInPath = '/pages/people/signIn/index'
const deepest = 10

/** `/pages/x/index?id=3`; what is undefined is left out. */
export function address(path: string, params: Params = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return query.length ? `${path}?${query.join('&')}` : path
}

/** Opens a page on top of this one. WeChat allows ten; past that this one gives way. */
export async function go(path: string, params?: Params): Promise<void> {
  const url = address(path, params)
  if (Taro.getCurrentPages().length >= deepest) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Opens a page in place of this one. */
export async function replace(path: string, params?: Params): Promise<void> {
  await Taro.redirectTo({ url: address(path, params) })
}

/** Opens a page with nothing beneath it. */
export async function restart(path: string = homePath, params?: Params): Promise<void> {
  await Taro.reLaunch({ url: address(path, params) })
}

/** Opens one of the top pages: what lies beneath is given up, as with a tab bar, so nothing slides. */
export async function settle(path: string): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await restart(path)
  else await replace(path)
}

/** One page back; a page that was opened by a link goes home. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await restart()
}

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1

/** Where the person is, as an address to come back to after signing in. */
export function here(): string | undefined {
  if (process.env.TARO_ENV === 'h5') return decodeURI(window.location.hash.replace(/^#/, '')) || undefined
  const pages = Taro.getCurrentPages()
  const page = pages[pages.length - 1] as { route?: string; options?: Params } | undefined
  return page?.route && address(`/${page.route}`, page.options)
}

/** The parameters this page was opened with, decoded. */
export function useParams(): Record<string, string> {
  const { params } = useRouter()
  const decoded: Record<string, string> = {}
  for (const [key, value] of Object.entries(params)) {
    if (typeof value === 'string' && key !== '$taroTimestamp') decoded[key] = decodeOnce(value)
  }
  return decoded
}

/** A row's id among the parameters; 0 when it is missing or no id. */
export function useIdParam(name: string): number {
  const id = Number(useParams()[name])
  return Number.isSafeInteger(id) && id > 0 ? id : 0
}

// H5 hands parameters over decoded, WeChat does not; a bare % is no fault of the person.
function decodeOnce(value: string): string {
  if (process.env.TARO_ENV === 'h5') return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
