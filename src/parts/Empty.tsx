import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import { spoken } from './spoken'

/** Each is drawn in styles/picture.scss. */
export type Picture =
  | 'rest'
  | 'calendar'
  | 'ledger'
  | 'photos'
  | 'people'
  | 'report'
  | 'search'
  | 'done'
  | 'invite'
  | 'lost'
  | 'network'

export interface EmptyProps {
  /** What is not there: 本周没有学习活动. */
  sentence: string
  /** What to do about it: 可以先看看整改台账. */
  advice?: string
  action?: { label: string; onTap: () => unknown }
  /** Of what is not there; `lost` for a page that a link names wrongly. */
  picture?: Picture
}

export function Empty({ sentence, advice, action, picture = 'rest' }: EmptyProps) {
  return (
    <View className='empty'>
      <Drawn picture={picture} />
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

/** The picture alone; a screen reader passes it by. */
export const Drawn = ({ picture }: { picture: Picture }) => (
  <View className='empty-picture' {...spoken('presentation', { hidden: true })}>
    <View className={`empty-lines empty-${picture}`} />
  </View>
)
