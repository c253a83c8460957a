import { Text, View } from '@tarojs/components'
import type { Tone } from './Badge'
import { spoken } from './spoken'

export interface NoticeProps {
  children: string
  tone?: Tone
  onTap?: () => unknown
}

/** One sentence that has to be seen before the rest: 周报已更正, 这条材料被退回. */
export function Notice({ children, tone = 'info', onTap }: NoticeProps) {
  return (
    <View
      className={`notice tone-${tone}`}
      onClick={() => void onTap?.()}
      {...spoken(onTap ? 'button' : 'status', { label: children })}
    >
      <Text className='notice-words'>{children}</Text>
      {onTap && <View className='row-chevron' />}
    </View>
  )
}
