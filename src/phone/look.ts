import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { systemTextSize, useShown } from './page'
import { keep, readKept } from './storage'

export const textScales = { standard: 1, large: 1.3, largest: 1.6 } as const
export type TextScale = keyof typeof textScales
export type Theme = 'system' | 'light' | 'dark'

/** How this phone shows the pages; the phone's own, not the person's, so it stays when they sign out. */
export interface Look {
  text: TextScale
  theme: Theme
}

const key = 'look'
const isH5 = process.env.TARO_ENV === 'h5'
const dark = isH5 && typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null
const listeners = new Set<() => void>()
let look: Look = { text: 'standard', theme: 'system', ...readKept<Partial<Look>>(key) }
let isOverruled = look.theme !== 'system'

const tellAll = () => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useLook = (): Look => useSyncExternalStore(subscribe, () => look)

export function setLook(change: Partial<Look>): void {
  look = { ...look, ...change }
  isOverruled ||= look.theme !== 'system'
  keep(key, look)
  paint()
  tellAll()
}

const systemIsDark = (): boolean =>
  isH5 ? dark?.matches === true : (Taro.getAppBaseInfo() as { theme?: string }).theme === 'dark'

const isDark = (): boolean => (look.theme === 'system' ? systemIsDark() : look.theme === 'dark')

/** Whether pages are dark now; for a canvas, which knows no CSS variables. */
export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark)

/** The class that overrules the phone's own theme. */
export const lookClass = ({ theme }: Look): string => (theme === 'system' ? '' : `look-${theme}`)

/** Past this a line of the narrowest phone holds fewer than twelve characters. */
const largest = 28

/** The size of type in px, the system's times the person's; undefined where CSS knows it by itself. */
export function textSize({ text }: Look): number | undefined {
  const scale = textScales[text]
  if (!isH5) return Math.min(largest, (systemTextSize() ?? 16) * scale)
  if (scale === 1) return undefined
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return Math.max(rem, Math.min(largest, rem * scale))
}

/** --ground of styles/tokens.scss. */
const grounds = { light: '#f6f4f1', dark: '#151413' }

/** What lies outside our pages: the browser's body and bar, WeChat's bar and the ground behind a pulled page. */
function paint(): void {
  const ground = isDark() ? grounds.dark : grounds.light
  if (isH5) {
    document.body.classList.remove('look-light', 'look-dark')
    if (look.theme !== 'system') document.body.classList.add(lookClass(look))
    const size = textSize(look)
    // For Taro's own boxes, which stand outside our pages.
    if (size) document.body.style.setProperty('--em', `${size}px`)
    else document.body.style.removeProperty('--em')
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground)
    return
  }
  void Taro.setNavigationBarColor({ frontColor: isDark() ? '#ffffff' : '#000000', backgroundColor: ground })
  void Taro.setBackgroundColor({ backgroundColor: ground, backgroundColorTop: ground, backgroundColorBottom: ground })
}

/** Each page has a bar of its own in WeChat; as long as nobody chose a theme, theme.json paints it. */
export const usePaint = (): void =>
  useShown(() => {
    if (isOverruled && !isH5) paint()
  })

function systemChanged(): void {
  paint()
  tellAll()
}

if (isH5) {
  paint()
  // Safari before 14 knows only the old name.
  dark?.addListener?.(systemChanged)
} else Taro.onThemeChange?.(systemChanged)
