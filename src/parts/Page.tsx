import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { back, canGoBack } from '../phone/navigation'
import { setTitle, systemTextSize, usePullDown } from '../phone/page'
import { spoken } from './spoken'

export interface PageProps {
  title: string
  children: ReactNode
  /** Pulling down runs it; the page's config needs `enablePullDownRefresh: true`. */
  onRefresh?: () => Promise<unknown> | undefined
  /** Stays at the bottom of the screen: the page's main buttons. */
  bottom?: ReactNode
  /** First page and full-screen pages: no bar on H5. */
  bare?: boolean
}

/** The frame of every page: title, safe areas, pull-down, the system's type size, at most 640 px wide. */
export function Page({ title, children, onRefresh, bottom, bare }: PageProps) {
  useEffect(() => setTitle(title), [title])
  usePullDown(onRefresh)
  const size = systemTextSize()
  return (
    <View className='page' style={size ? `--em: ${size}px` : ''}>
      {process.env.TARO_ENV === 'h5' && !bare && <Bar title={title} />}
      <View className='page-body'>{children}</View>
      {bottom && <View className='page-bottom'>{bottom}</View>}
    </View>
  )
}

// WeChat draws its own bar; a browser has none.
function Bar({ title }: { title: string }) {
  return (
    <View className='page-bar'>
      <View
        className='page-back'
        onClick={() => void back()}
        {...spoken('button', { label: canGoBack() ? '返回' : '回到首页' })}
      >
        <View className='page-back-mark' />
      </View>
      <Text className='page-title' {...spoken('heading')}>
        {title}
      </Text>
    </View>
  )
}
