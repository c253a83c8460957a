import { Text, View } from '@tarojs/components'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { spoken } from '../../../parts/spoken'
import { changeDraft } from '../../../phone/draft'
import { tell } from '../../../phone/feedback'
import { go } from '../../../phone/navigation'
import type { Item } from '../../../phone/outbox/item'
import { giveBack } from '../../../phone/outbox/send'
import { useUnsent } from '../../../phone/outbox/shelf'
import { paths } from '../paths'
import { blank, draftOf, withRefused } from './evidenceDraft'

/** What was handed in for a measure and refused when its person had gone on. */
export const useRefused = (measureId: number): Item<'submitEvidence'> | undefined =>
  useUnsent('submitEvidence').find(({ input, state }) => input.measureId === measureId && state === 'needsYou')

const noRoom = '手机存储满了，没有放回表里，材料还在“待发送”里。请清理一些空间再点一次。'

export interface RefusedProps {
  measure: MeasureCard
  item: Item<'submitEvidence'>
  /** The form holds it again. */
  onAgain: () => void
}

/** Why it was refused, and the way back into the form, which holds all of it again. */
export function Refused({ measure, item, onAgain }: RefusedProps) {
  const again = () => {
    const hold = () => changeDraft(draftOf(measure.id), blank, (draft) => withRefused(draft, item))
    return giveBack(item.id, hold) ? onAgain() : tell(noRoom)
  }
  // Perhaps not all of them: one that is gone may be why it was refused.
  const held = item.photos?.length ? '写的说明和手机上留着的照片' : '写的说明'
  return (
    <Page title='交材料'>
      <Card>
        <View className='stack' {...spoken('status')}>
          <Text className='words-title'>材料没有交成</Text>
          <Text className='words'>{item.reason}</Text>
          <Text className='words'>{measure.text}</Text>
          <Text className='words-small'>{`${held}会放回表里，改一改可以再交。`}</Text>
        </View>
      </Card>
      <Button kind='primary' onTap={again}>
        改一改再交
      </Button>
      <Button kind='quiet' onTap={() => go(paths.outbox)}>
        看待发送
      </Button>
    </Page>
  )
}
