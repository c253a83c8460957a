import { Text, View } from '@tarojs/components'
import type { Tone } from './Badge'
import { spoken } from './spoken'

export interface Figure {
  label: string
  /** The number, or — when there was nothing to count. */
  value: string | number
  /** Under the label, smaller: what the number was counted from. */
  note?: string
  tone?: Tone
  onTap?: () => unknown
}

/** Two to four big numbers side by side, never added up into one. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <View className='figures'>
      {items.map(({ label, value, note, tone = 'quiet', onTap }) => (
        <View
          key={label}
          className='figure'
          onClick={() => void onTap?.()}
          {...spoken(onTap ? 'button' : 'img', {
            label: [label, value, note].filter((part) => part !== undefined).join(' '),
            summed: onTap !== undefined,
          })}
        >
          <Text className={`figure-value ink-${tone}`}>{String(value)}</Text>
          <Text className='figure-label'>{label}</Text>
          {note && <Text className='figure-label'>{note}</Text>}
        </View>
      ))}
    </View>
  )
}
