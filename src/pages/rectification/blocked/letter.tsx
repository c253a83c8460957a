import { Text, View } from '@tarojs/components'
import { sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Button } from '../../../parts/Button'

export type LetterFacts = Out<'listBlocked'>['groups'][number]['letters'][number]

export interface LetterProps {
  letter: LetterFacts
  today: string
  onAnswer: () => void
}

/** A letter and its answer. */
export function Letter({ letter, today, onAnswer }: LetterProps) {
  const { sentOn, about, by, answeredOn, answer } = letter
  return (
    <View className='letter'>
      <Text className='words'>{`${sayDate(sentOn, today)} 去函：${about}`}</Text>
      <Text className='words-small'>{`${by}记`}</Text>
      {answeredOn ? (
        <Text className='words'>{`${sayDate(answeredOn, today)} 答复：${answer ?? ''}`}</Text>
      ) : (
        <View className='side'>
          <Text className='words-small ink-warn'>还没有答复</Text>
          <Button narrow label={`记答复：${about}`} onTap={onAnswer}>
            记答复
          </Button>
        </View>
      )}
    </View>
  )
}
