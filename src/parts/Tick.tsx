import { Text, View } from '@tarojs/components'
import { spoken } from './spoken'

export interface TickProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  note?: string
  disabled?: boolean
}

/** Yes or no; a list of them chooses several. */
export function Tick({ label, checked, onChange, note, disabled }: TickProps) {
  return (
    <View
      className={disabled ? 'row tick-off' : 'row'}
      onClick={() => !disabled && onChange(!checked)}
      {...spoken('checkbox', { label, checked, disabled })}
    >
      <View className={checked ? 'tick tick-on' : 'tick'} />
      <View className='row-main'>
        <Text className='row-label'>{label}</Text>
        {note && <Text className='row-note'>{note}</Text>}
      </View>
    </View>
  )
}
