import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { FindingItem } from '../findings/findingItem'
import { paths } from '../paths'
import { AnswerSheet } from './answerSheet'

type Due = Out<'listLookBacks'>['due'][number]
type Coming = Out<'listLookBacks'>['coming'][number]

/** 回头看: what must be kept up comes back, with the same card. */
export default function LookBacks() {
  const read = useRead('listLookBacks', {})
  const [answering, setAnswering] = useState<{ due: Due; holds: boolean }>()
  return (
    <Page title='回头看' onRefresh={read.again}>
      <ReadView read={read}>
        {({ due, coming, today }) => (
          <>
            {due.length === 0 ? (
              <Empty
                picture='done'
                sentence='现在没有到时间的'
                advice='取得阶段性成效和需要长期坚持的问题，满 3、6、12 个月会回到这里。'
              />
            ) : (
              <Text className='words-small'>{`到时间 ${due.length} 个，坚持最久的在前`}</Text>
            )}
            <List items={due} keyOf={({ finding }) => finding.id} label='到时间的' atFirst={4} step={20} apart>
              {(one) => <Looked due={one} today={today} onAnswer={(holds) => setAnswering({ due: one, holds })} />}
            </List>
            <Comes coming={coming} today={today} />
          </>
        )}
      </ReadView>
      {answering && (
        <AnswerSheet
          key={answering.due.finding.id}
          finding={answering.due.finding}
          months={answering.due.lookBack.months}
          holds={answering.holds}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Page>
  )
}

interface LookedProps {
  due: Due
  today: string
  onAnswer: (holds: boolean) => void
}

function Looked({ due, today, onAnswer }: LookedProps) {
  const { finding, round, since, lookBack, missed, canAnswer } = due
  return (
    <FindingItem finding={finding} today={today}>
      <Text className='words'>{`满 ${lookBack.months} 个月，${sayDate(lookBack.dueOn, today)}起该看了`}</Text>
      <Text className='words-small'>{`${round}，从 ${sayDate(since, today)} 算起`}</Text>
      {missed.length > 0 && <Text className='words-small'>{`${missed.join('、')} 个月的没有做，不用补`}</Text>}
      {canAnswer ? (
        <View className='buttons'>
          <Button label={`没有守住：${finding.number}`} onTap={() => onAnswer(false)}>
            没有守住
          </Button>
          <Button kind='primary' label={`仍在坚持：${finding.number}`} onTap={() => onAnswer(true)}>
            仍在坚持
          </Button>
        </View>
      ) : (
        <Text className='words-small'>你交过这里的材料，要请另一位同志来看。</Text>
      )}
    </FindingItem>
  )
}

function Comes({ coming, today }: { coming: readonly Coming[]; today: string }) {
  if (coming.length === 0) return null
  return (
    <Card title='以后三个月' flush>
      <List items={coming} keyOf={({ finding }) => finding.id} label='以后三个月' atFirst={4} step={20}>
        {({ finding, lookBack }) => (
          <Row
            label={`${finding.number} ${finding.title}`}
            note={`满 ${lookBack.months} 个月，${sayDate(lookBack.dueOn, today)}`}
            onTap={() => go(paths.finding, { findingId: finding.id })}
          />
        )}
      </List>
    </Card>
  )
}
