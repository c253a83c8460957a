import { Input, Text, View } from '@tarojs/components'
import { spoken, spokenInside } from './spoken'

export interface DigitsProps {
  value: string
  onChange: (digits: string) => void
  /** All are there: send them, so that nobody has to look for a button. */
  onFull?: (digits: string) => unknown
  count?: number
  label?: string
  disabled?: boolean
  /** Opens the keyboard at once; false where typing is not the main thing on the page. */
  focus?: boolean
}

/** Boxes for a code that is read off a wall; one hidden field takes the typing. */
export function Digits({
  value,
  onChange,
  onFull,
  count = 6,
  label = '六位签到码',
  disabled,
  focus = true,
}: DigitsProps) {
  const take = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, count)
    if (digits === value) return
    onChange(digits)
    if (digits.length === count) onFull?.(digits)
  }
  return (
    <View className='digits'>
      {places(count).map((at) => (
        <View
          key={at}
          className={at === value.length ? 'digit digit-next' : 'digit'}
          {...spoken('presentation', { hidden: true })}
        >
          <Text>{value[at] ?? ''}</Text>
        </View>
      ))}
      <Input
        className='digits-input'
        type='number'
        value={value}
        maxlength={count}
        disabled={disabled}
        focus={focus && !disabled}
        aria-label={label}
        {...spokenInside({ 'aria-label': label })}
        onInput={(event) => take(event.detail.value)}
      />
    </View>
  )
}

const places = (count: number) => Array.from({ length: count }, (_, at) => at)
