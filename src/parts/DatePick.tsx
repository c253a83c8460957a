import { Picker, View } from '@tarojs/components'
import { spoken } from './spoken'

export interface DatePickProps {
  label: string
  /** `2026-11-22`, or `08:30` for a time; undefined when nothing is chosen. */
  value: string | undefined
  onChange: (value: string) => void
  kind?: 'date' | 'time'
  /** Earliest and latest, written like the value. */
  from?: string
  to?: string
  placeholder?: string
}

/** A day or a time of day. */
export function DatePick({ label, value, onChange, kind = 'date', from, to, placeholder = '请选择' }: DatePickProps) {
  return (
    <Picker
      mode={kind}
      value={value ?? ''}
      start={from}
      end={to}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <View
        className={value ? 'input input-pick input-opens' : 'input input-pick input-opens input-hint'}
        {...spoken('button', { label: `${label}：${value ?? placeholder}` })}
      >
        {value ?? placeholder}
      </View>
    </Picker>
  )
}
