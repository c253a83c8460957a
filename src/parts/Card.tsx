import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'

export interface CardProps {
  children?: ReactNode
  title?: string
  /** Right of the title: a badge, a count. */
  aside?: ReactNode
  /** The whole card can be tapped. */
  onTap?: () => unknown
  /** What a screen reader says of a tappable card; the title when left out. */
  label?: string
  /** Rows touch the card's edges. */
  flush?: boolean
}

/** A white sheet that holds one thing. */
export function Card({ children, title, aside, onTap, label, flush }: CardProps) {
  const tapping = onTap
    ? {
        hoverClass: 'pressed',
        onClick: () => void onTap(),
        ...spoken('button', { label: label ?? title, summed: true }),
      }
    : {}
  return (
    <View className={flush ? 'card card-flush' : 'card'} {...tapping}>
      {(title || aside) && (
        <View className='card-head'>
          <Text className='card-title'>{title}</Text>
          {aside && <View className='card-aside'>{aside}</View>}
        </View>
      )}
      {children}
    </View>
  )
}
