import { Picker, View } from '@tarojs/components'
import { spoken } from './spoken'

export interface Option<V extends string | number> {
  value: V
  label: string
}

export interface ChoiceProps<V extends string | number> {
  label: string
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /** segments: side by side, for two to four short words · picker: a wheel, for more. */
  look?: 'segments' | 'picker'
  placeholder?: string
}

/** One of several. */
export function Choice<V extends string | number>(props: ChoiceProps<V>) {
  return props.look === 'picker' ? <Wheel {...props} /> : <Segments {...props} />
}

function Segments<V extends string | number>({ label, options, value, onChange }: ChoiceProps<V>) {
  return (
    <View className='segments' {...spoken('radiogroup', { label })}>
      {options.map((option) => (
        <View
          key={option.value}
          className={option.value === value ? 'segment segment-on' : 'segment'}
          onClick={() => onChange(option.value)}
          {...spoken('radio', { label: option.label, checked: option.value === value })}
        >
          {option.label}
        </View>
      ))}
    </View>
  )
}

function Wheel<V extends string | number>({ label, options, value, onChange, placeholder = '请选择' }: ChoiceProps<V>) {
  const at = options.findIndex((option) => option.value === value)
  return (
    <Picker
      mode='selector'
      range={options.map((option) => option.label)}
      value={Math.max(0, at)}
      onChange={(event) => onChange(options[Number(event.detail.value)].value)}
    >
      <View
        className={at < 0 ? 'input input-pick input-opens input-hint' : 'input input-pick input-opens'}
        {...spoken('button', { label: `${label}：${options[at]?.label ?? placeholder}` })}
      >
        {options[at]?.label ?? placeholder}
      </View>
    </Picker>
  )
}
