import { Text, View } from '@tarojs/components'
import { Button } from './Button'

export interface EmptyProps {
  /** What is not there: 本周没有学习活动. */
  sentence: string
  /** What to do about it: 可以先看看整改台账. */
  advice?: string
  action?: { label: string; onTap: () => unknown }
}

export function Empty({ sentence, advice, action }: EmptyProps) {
  return (
    <View className='empty'>
      <Text className='empty-sentence'>{sentence}</Text>
      {advice && <Text className='empty-advice'>{advice}</Text>}
      {action && (
        <Button narrow onTap={action.onTap}>
          {action.label}
        </Button>
      )}
    </View>
  )
}
