import { Text, View } from '@tarojs/components'
import { sayMoment } from '../../../../cloud/contract/calendar'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { RemindMe } from '../../../parts/RemindMe'
import { spoken } from '../../../parts/spoken'
import { back, replace } from '../../../phone/navigation'
import { paths } from '../paths'

/** What the server got, and what happens next. */
export function Received({ measure, receivedAt }: { measure: MeasureCard; receivedAt: string }) {
  const { id, findingId, text } = measure
  return (
    <Page title='交材料'>
      <Card>
        <View className='stack' {...spoken('status')}>
          <Text className='words-title'>已提交，等支部书记审核</Text>
          <Text className='words'>{text}</Text>
          <Text className='words-small'>{`收到的时间 ${sayMoment(receivedAt)}`}</Text>
        </View>
      </Card>
      <Button kind='primary' onTap={back}>
        返回
      </Button>
      <RemindMe kinds={['evidenceReturned', 'evidenceAccepted']}>审好了，微信提醒我</RemindMe>
      <Button kind='quiet' onTap={() => replace(paths.measure, { measureId: id, findingId })}>
        看交了什么
      </Button>
    </Page>
  )
}
