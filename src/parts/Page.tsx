import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { lookClass, textScales, textSize, useLook, usePaint } from '../phone/look'
import { back, canGoBack } from '../phone/navigation'
import { hideHomeButton, setTitle, usePullDown } from '../phone/page'
import { SheetPlace } from './sheetPlace'
import { spoken } from './spoken'
import { TabBar } from './TabBar'
import { type TabName, useTabs } from './tabs'

export interface PageProps {
  title: string
  children: ReactNode
  /** Pulling down runs it; the page's config needs `enablePullDownRefresh: true`. */
  onRefresh?: () => Promise<unknown> | undefined
  /** Stays at the bottom of the screen: the page's main buttons. */
  bottom?: ReactNode
  /** First page and full-screen pages: no bar on H5. */
  bare?: boolean
  /** Where it stands in the tab bar: it is a top page for those who have that tab. */
  tab?: TabName
}

/** The frame of every page: title, safe areas, pull-down, theme, the size of type, at most 640 px wide. */
export function Page({ title, children, onRefresh, bottom, bare, tab }: PageProps) {
  useEffect(() => setTitle(title), [title])
  useEffect(() => (tab ? hideHomeButton() : undefined), [tab])
  usePullDown(onRefresh)
  usePaint()
  const look = useLook()
  const [place, setPlace] = useState<Element | null>()
  const size = textSize(look)
  const large = size !== undefined && size >= 16 * textScales.large ? ' page-large' : ''
  return (
    <View className={`page${large} ${lookClass(look)}`.trimEnd()} style={size ? `--em: ${size}px` : ''}>
      {process.env.TARO_ENV === 'h5' && !bare && <Bar title={title} tab={tab} />}
      <SheetPlace.Provider value={place ?? undefined}>
        <View className='page-body' {...spoken('main')}>
          {children}
        </View>
        <View ref={setPlace} />
        {(bottom || tab) && (
          <View className='page-foot'>
            {bottom && <View className='page-bottom'>{bottom}</View>}
            {tab && <TabBar at={tab} />}
          </View>
        )}
      </SheetPlace.Provider>
    </View>
  )
}

// WeChat draws its own bar; a browser has none.
function Bar({ title, tab }: { title: string; tab?: TabName }) {
  return (
    <View className='page-bar' {...spoken('banner')}>
      {tab && !canGoBack() ? <BackIfNoTop tab={tab} /> : <Back />}
      <Text className='page-title' {...spoken('heading', { level: 1 })}>
        {title}
      </Text>
    </View>
  )
}

const BackIfNoTop = ({ tab }: { tab: TabName }) => (useTabs(tab).length === 0 ? <Back /> : null)

const Back = () => (
  <View
    className='page-back'
    onClick={() => void back()}
    {...spoken('button', { label: canGoBack() ? '返回' : '回到首页' })}
  >
    <View className='page-back-mark' />
  </View>
)
