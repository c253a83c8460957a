import { Text, View } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import type { HistoryEvent } from '../../../../cloud/contract/ledgerCards'
import { Card } from '../../../parts/Card'
import { List } from '../../../parts/List'
import { reasonLabel, sentenceOf } from './story'

/** What happened to the finding, newest first: nothing is ever deleted. */
export function History({ events }: { events: readonly HistoryEvent[] }) {
  if (events.length === 0) return null
  const today = dayOf(new Date())
  // Events of one moment are told apart by their place from the end, which a new one does not move.
  const numbered = events.map((event, index) => ({ event, key: events.length - index }))
  return (
    <Card title='经过'>
      <List items={numbered} keyOf={({ key }) => key} label='经过' atFirst={6} step={20}>
        {({ event }) => (
          <View className='change'>
            <Text className='words-small'>{[sayWhen(event.at, today), event.by].filter(Boolean).join('，')}</Text>
            <Text className='words'>{sentenceOf(event)}</Text>
            {event.reason && <Text className='words-small'>{`${reasonLabel(event)}：${event.reason}`}</Text>}
          </View>
        )}
      </List>
    </Card>
  )
}
