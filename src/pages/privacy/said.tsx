import { Text, View } from '@tarojs/components'
import { dayOf, sayDate } from '../../../cloud/contract/calendar'
import { type ComplaintKind, complaintKindWords } from '../../../cloud/contract/words'
import { Badge } from '../../parts/Badge'

export interface SaidProps {
  kind: ComplaintKind
  text: string
  madeOn: string
  answer: string | null
  answeredOn: string | null
  /** Who wrote it and to whom, where that is to be seen. */
  by?: string
}

/** What was written and what was answered, each with its day. */
export function Said({ kind, text, madeOn, answer, answeredOn, by }: SaidProps) {
  const today = dayOf(new Date())
  return (
    <View className='stack'>
      <View className='side'>
        <Text className='words-small'>
          {[complaintKindWords[kind], by, sayDate(madeOn, today)].filter(Boolean).join('，')}
        </Text>
        <Badge tone={answer ? 'good' : 'info'}>{answer ? '已答复' : '待答复'}</Badge>
      </View>
      <Text className='words'>{text}</Text>
      {answer && answeredOn && <Text className='words'>{`${sayDate(answeredOn, today)} 答复：${answer}`}</Text>}
    </View>
  )
}
