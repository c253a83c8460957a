import { Text, View } from '@tarojs/components'
import { dayOf, daysBetween, sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { List } from '../../../parts/List'
import { spoken } from '../../../parts/spoken'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'

type Measure = Out<'showBranchProgress'>['overdueMeasures'][number]

const atFirst = 10

export interface OverdueProps {
  /** The oldest of them: the server gives a few dozen. */
  measures: readonly Measure[]
  /** How many there are; undefined when only the week before is known. */
  total: number | undefined
}

/** What is past its day and not accepted, as it stands today; no person's name. */
export function Overdue({ measures, total }: OverdueProps) {
  const today = dayOf(new Date())
  return (
    <Card title='现在逾期的措施'>
      {total !== undefined && total > measures.length && (
        <Text className='words-small'>{`共 ${total} 条，这里是最早到期的 ${measures.length} 条。`}</Text>
      )}
      {measures.length === 0 ? (
        <Text className='words-small'>没有，都在期限里。</Text>
      ) : (
        <List items={measures} keyOf={({ id }) => id} label='现在逾期的措施' atFirst={atFirst}>
          {(measure) => <Line measure={measure} today={today} />}
        </List>
      )}
    </Card>
  )
}

function Line({ measure: { text, findingId, findingTitle, dueOn }, today }: { measure: Measure; today: string }) {
  const due = `${sayDate(dueOn, today)} 到期，过了 ${daysBetween(dueOn, today)} 天`
  return (
    <View
      className='row row-taps'
      hoverClass='pressed'
      onClick={() => void go(paths.finding, { findingId })}
      {...spoken('button', { label: `${text}，${due}，问题：${findingTitle}`, summed: true })}
    >
      <View className='row-main'>
        <Text className='row-label clamp'>{text}</Text>
        <Text className='row-note ink-bad'>{due}</Text>
        <Text className='row-note clamp'>{`问题：${findingTitle}`}</Text>
      </View>
    </View>
  )
}
