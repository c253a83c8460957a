import { Input, Text, Textarea, View } from '@tarojs/components'
import { spokenInside } from './spoken'

export interface TextInputProps {
  value: string
  onChange: (text: string) => void
  /** What a screen reader says; the field's label. */
  label: string
  placeholder?: string
  kind?: 'text' | 'number' | 'password'
  /** Several lines, growing with the text. */
  lines?: boolean
  /** Most characters; a count is shown for several lines. */
  max?: number
  disabled?: boolean
  /** The keyboard's own 完成. */
  onDone?: () => unknown
}

export function TextInput({
  value,
  onChange,
  label,
  placeholder,
  kind = 'text',
  lines,
  max = 140,
  disabled,
  onDone,
}: TextInputProps) {
  const shared = {
    value,
    placeholder,
    disabled,
    maxlength: max,
    'aria-label': label,
    ...spokenInside({ 'aria-label': label }),
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  }
  if (lines) {
    return (
      <View className='input-box'>
        <Textarea
          className='input input-lines'
          placeholderClass='input-hint'
          autoHeight
          disableDefaultPadding
          {...shared}
        />
        <Text className='input-count'>{`${value.length}/${max}`}</Text>
      </View>
    )
  }
  return (
    <Input
      className='input'
      placeholderClass='input-hint'
      type={kind === 'number' ? 'number' : undefined}
      password={kind === 'password' || undefined}
      onConfirm={() => void onDone?.()}
      {...shared}
    />
  )
}
