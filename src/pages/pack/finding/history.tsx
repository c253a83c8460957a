import { Text, View } from '@tarojs/components'
import { sayWhen } from '../../../../cloud/contract/calendar'
import { editedFieldWords, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import type { PackEvent } from '../../../../cloud/contract/pack'
import { Card } from '../../../parts/Card'
import { List } from '../../../parts/List'

/** What happened to the finding, newest first, without who. */
export function History({ events, today }: { events: readonly PackEvent[]; today: string }) {
  if (events.length === 0) return null
  const numbered = events.map((event, index) => ({ ...event, key: events.length - index }))
  return (
    <Card title='经过'>
      <List items={numbered} keyOf={({ key }) => key} label='经过' atFirst={6}>
        {(event) => (
          <View className='pack-event'>
            <Text className='words-small'>{sayWhen(event.at, today)}</Text>
            <Text className='words'>{storyOf(event)}</Text>
            {event.reason && <Text className='words-small'>{reasonOf(event)}</Text>}
          </View>
        )}
      </List>
    </Card>
  )
}

const reasonOf = ({ kind, reason }: PackEvent) => `${kind === 'lookBack' ? '情况' : '原因'}：${reason}`

function storyOf(event: PackEvent): string {
  if (event.kind === 'lookBack') return `${event.months} 个月回头看：${event.holds ? '保持住了' : '有反弹'}`
  if (event.kind === 'edit') return editOf(event)
  const to = event.to && findingStateWords[event.to]
  if (event.from === null) return `记入台账，状态是“${to}”`
  return event.from === event.to ? `仍是“${to}”` : `由“${findingStateWords[event.from]}”改为“${to}”`
}

function editOf({ field, before, after, measure }: PackEvent): string {
  const what = `${measure === null ? '' : `措施 ${measure} 的`}${field ? editedFieldWords[field] : '内容'}`
  if (field === 'added') return `新增措施${after ? `：${after}` : ''}`
  return `${what}由“${before ?? '空'}”改为“${after ?? '空'}”`
}
