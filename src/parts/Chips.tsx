import { View } from '@tarojs/components'
import type { Option } from './Choice'
import { spoken } from './spoken'

export interface ChipsProps<V extends string | number> {
  label: string
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
}

/** One of several that a list is narrowed to; they wrap, so five words fit on a small phone with large type. */
export function Chips<V extends string | number>({ label, options, value, onChange }: ChipsProps<V>) {
  return (
    <View className='chips' {...spoken('radiogroup', { label })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={option.value === value ? 'chip chip-on' : 'chip'}
          onClick={() => onChange(option.value)}
          {...spoken('radio', { label: option.label, checked: option.value === value })}
        >
          {option.label}
        </View>
      ))}
    </View>
  )
}
