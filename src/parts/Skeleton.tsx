import { View } from '@tarojs/components'
import { spoken } from './spoken'

export interface SkeletonProps {
  /** Cards to pretend. */
  cards?: number
}

/** What a page looks like before its first answer. */
export function Skeleton({ cards = 2 }: SkeletonProps) {
  return (
    <View className='stack' {...spoken('status', { label: '正在读取' })}>
      {Array.from({ length: cards }, (_, at) => at).map((at) => (
        <View key={at} className='card'>
          <View className='bone bone-short' />
          <View className='bone' />
          <View className='bone' />
        </View>
      ))}
    </View>
  )
}
