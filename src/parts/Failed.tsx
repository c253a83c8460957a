import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import { Drawn } from './Empty'
import { spoken } from './spoken'

export interface FailedProps {
  sentence: string
  onAgain: () => unknown
}

export function Failed({ sentence, onAgain }: FailedProps) {
  return (
    <View className='empty' {...spoken('alert')}>
      <Drawn picture='network' />
      <Text className='empty-sentence'>{sentence}</Text>
      <Button narrow onTap={onAgain}>
        再试一次
      </Button>
    </View>
  )
}
