import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './spoken'

export interface RowProps {
  label: string
  /** Right of the label; long words wrap. */
  value?: ReactNode
  /** Under the label, smaller. */
  note?: ReactNode
  badge?: ReactNode
  /** Makes the row tappable and draws a chevron. */
  onTap?: () => unknown
  /** What a screen reader says of a tappable row; label, value and note when left out. */
  heard?: string
}

/** One line of a card. */
export function Row({ label, value, note, badge, onTap, heard }: RowProps) {
  const words = [label, value, note].filter((part) => typeof part === 'string').join('，')
  const tapping = onTap
    ? {
        hoverClass: 'pressed',
        onClick: () => void onTap(),
        ...spoken('button', { label: heard ?? words, summed: true }),
      }
    : {}
  return (
    <View className={onTap ? 'row row-taps' : 'row'} {...tapping}>
      {note ? (
        <View className='row-main'>
          <Text className='row-label'>{label}</Text>
          <View className='row-note'>{note}</View>
        </View>
      ) : (
        <View className='row-main row-label'>{label}</View>
      )}
      {value !== undefined && value !== null && <View className='row-value'>{value}</View>}
      {badge}
    </View>
  )
}
