import { Text, View } from '@tarojs/components'
import { addWeeks, dayOf } from '../../../cloud/contract/calendar'
import { sayWeekDays, sayWeekNumber } from '../../parts/sayWeek'
import { spoken } from '../../parts/spoken'
import { thisWeek } from './week'
import './weekSwitch.scss'

export interface WeekSwitchProps {
  /** undefined: this week. */
  week: string | undefined
  onChange: (week: string) => void
}

/** One week back or forth, never past this one. */
export function WeekSwitch({ week, onChange }: WeekSwitchProps) {
  const shown = week ?? thisWeek()
  const isNow = week === undefined
  const today = dayOf(new Date())
  const name = sayWeekNumber(shown, today)
  return (
    <View className='week-switch'>
      <View className='week-shown' {...spoken('status')}>
        <Text className='week-name'>{isNow ? `本周 · ${name}` : name}</Text>
        <Text className='words-small'>{sayWeekDays(shown, today)}</Text>
      </View>
      <Step label='上一周' onTap={() => onChange(addWeeks(shown, -1))} />
      <Step label='下一周' off={isNow} onTap={() => onChange(addWeeks(shown, 1))} />
    </View>
  )
}

function Step({ label, off = false, onTap }: { label: string; off?: boolean; onTap: () => void }) {
  return (
    <View
      className={off ? 'week-step week-step-off' : 'week-step'}
      hoverClass={off ? 'none' : 'pressed'}
      onClick={() => !off && onTap()}
      {...spoken('button', { label, disabled: off })}
    >
      <Text>{label}</Text>
    </View>
  )
}
