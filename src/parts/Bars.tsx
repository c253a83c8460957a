import { Text, View } from '@tarojs/components'
import type { Tone } from './Badge'
import { spoken } from './spoken'

export interface Bar {
  label: string
  /** Share between 0 and 1; null when there was nothing to count. */
  share: number | null
  /** The number in words beside the bar: 18/20，90%. */
  say: string
  tone?: Tone
}

export interface BarsProps {
  items: readonly Bar[]
  /** What a bar says when its share is null. */
  none?: string
}

/** Shares side by side, each with its number: the bar is only a picture of it. */
export function Bars({ items, none = '没有可算的' }: BarsProps) {
  return (
    <View className='bars'>
      {items.map(({ label, share, say, tone = 'info' }) => (
        <View key={label} className='bar' {...spoken('img', { label: `${label}：${share === null ? none : say}` })}>
          <View className='bar-head'>
            <Text className='bar-label'>{label}</Text>
            <Text className='bar-say'>{share === null ? none : say}</Text>
          </View>
          <View className='bar-track'>
            {share !== null && <View className={`bar-fill fill-${tone}`} style={{ width: `${clamp(share) * 100}%` }} />}
          </View>
        </View>
      ))}
    </View>
  )
}

const clamp = (share: number) => Math.max(0, Math.min(1, share))
