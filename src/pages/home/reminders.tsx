import { View } from '@tarojs/components'
import type { Out } from '../../../cloud/contract/calls'
import { Card } from '../../parts/Card'
import { Reminder } from '../../parts/Reminder'
import { Row } from '../../parts/Row'
import { reminderLines } from '../../parts/reminderLines'
import { go } from '../../phone/navigation'
import { paths } from './paths'

export interface RemindersProps {
  reminders: Out<'listReminders'>
  start: Out<'showStart'>
}

const most = 3

/** The first three reminders that do not stand on this page already, and the way to all. */
export function Reminders({ reminders, start }: RemindersProps) {
  const all = reminderLines(reminders)
  if (all.length === 0) return null
  const shown = new Set([...start.measures.map(({ id }) => `measure ${id}`), start.waitingEvidence > 0 ? 'review' : ''])
  const first = all.filter(({ key }) => !shown.has(key)).slice(0, most)
  return (
    <View className='start-measures'>
      <Card flush>
        {first.map((line) => (
          <Reminder key={line.key} line={line} />
        ))}
        <Row
          label='提醒'
          note='一周内到期、逾期和等着你的事'
          value={`${all.length} 条`}
          onTap={() => go(paths.reminders)}
        />
      </Card>
    </View>
  )
}
