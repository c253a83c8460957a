import { Text, View } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import { findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Card } from '../../../parts/Card'
import { List } from '../../../parts/List'
import type { FindingView } from './facts'

type Change = FindingView['history'][number]

/** What happened to the finding, newest first: nothing is ever deleted. */
export function History({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  const today = dayOf(new Date())
  return (
    <Card title='经过'>
      <List items={changes} keyOf={({ at, to }) => `${at} ${to}`} label='经过' atFirst={6}>
        {(change) => (
          <View className='change'>
            <Text className='words-small'>{`${sayWhen(change.at, today)}，${change.by}`}</Text>
            <Text className='words'>{storyOf(change)}</Text>
            {change.reason && <Text className='words-small'>{`原因：${change.reason}`}</Text>}
          </View>
        )}
      </List>
    </Card>
  )
}

const storyOf = ({ from, to }: Change) =>
  from === null
    ? `记入台账，状态是“${findingStateWords[to]}”`
    : from === to
      ? `仍是“${findingStateWords[to]}”`
      : `由“${findingStateWords[from]}”改为“${findingStateWords[to]}”`
