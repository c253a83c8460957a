import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'

/** Runs each time the page comes to the front, the first time too. */
export const useShown = (run: () => void): void => useDidShow(run)

/** Runs when the person pulls the page down; the page's config needs `enablePullDownRefresh: true`. */
export function usePullDown(run?: () => Promise<unknown> | undefined): void {
  usePullDownRefresh(() => {
    void Promise.resolve(run?.()).finally(() => Taro.stopPullDownRefresh())
  })
}

/** The words in the bar above the page (weapp) or on the browser's tab (H5). */
export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

/** WeChat puts a little house beside the title of a page that was opened without one beneath; the tab bar leads home. */
export function hideHomeButton(): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.hideHomeButton()
}

const smallest = 16
const largest = 24

/** How large the person set WeChat's type, in px; undefined on H5, where rem follows the browser by itself. */
export function systemTextSize(): number | undefined {
  if (process.env.TARO_ENV !== 'weapp') return undefined
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting ? Math.min(largest, Math.max(smallest, fontSizeSetting)) : undefined
}
