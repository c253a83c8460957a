import { Text, View } from '@tarojs/components'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { spoken } from '../../../parts/spoken'
import { back } from '../../../phone/navigation'

/** It stands in the outbox, which sends it. */
export function Kept({ measure }: { measure: MeasureCard }) {
  return (
    <Page title='交材料'>
      <Card>
        <View className='stack' {...spoken('status')}>
          <Text className='words-title'>材料存在手机上，还没有发出</Text>
          <Text className='words'>{measure.text}</Text>
          <Text className='words-small'>有网络会自动发出，不用再交一次。到了没有，在“待发送”里看。</Text>
        </View>
      </Card>
      <Button kind='primary' onTap={back}>
        返回
      </Button>
    </Page>
  )
}
