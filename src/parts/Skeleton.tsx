import { View } from '@tarojs/components'
import { spoken } from './spoken'

export interface SkeletonProps {
  /** Cards to pretend. */
  cards?: number
  /** What comes: cards of words · a list of rows · a card of three figures and bars. */
  shape?: 'cards' | 'list' | 'figures'
}

const times = (count: number) => Array.from({ length: count }, (_, at) => at)

/** What a page looks like before its first answer: the shape of what comes, so that nothing jumps. */
export function Skeleton({ cards = 2, shape = 'cards' }: SkeletonProps) {
  return (
    <View className='stack' {...spoken('status', { label: '正在读取' })}>
      {shape === 'list' && <Rows />}
      {shape === 'figures' && <Numbers />}
      {shape !== 'list' &&
        times(cards).map((at) => (
          <View key={at} className='card'>
            <View className='bone bone-short' />
            <View className='bone' />
            <View className='bone' />
          </View>
        ))}
    </View>
  )
}

const Rows = () => (
  <View className='card'>
    {times(6).map((at) => (
      <View key={at} className='row'>
        <View className='row-main'>
          <View className='bone bone-line' />
          <View className='bone bone-line bone-short' />
        </View>
      </View>
    ))}
  </View>
)

const Numbers = () => (
  <View className='card'>
    <View className='bone bone-short' />
    <View className='figures'>
      {times(3).map((at) => (
        <View key={at} className='figure'>
          <View className='bone bone-figure' />
          <View className='bone bone-line' />
        </View>
      ))}
    </View>
  </View>
)
