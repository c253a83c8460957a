import { Text, View } from '@tarojs/components'
import { sayMoment } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { spoken } from '../../../parts/spoken'
import { back, go } from '../../../phone/navigation'
import type { Item } from '../../../phone/outbox/item'
import { useOutbox } from '../../../phone/outbox/shelf'
import { outboxPath } from '../paths'
import './received.scss'

/** A check-in that stands in the outbox, and what becomes of it while one looks. */
export function Kept({ id }: { id: string }) {
  const item = useOutbox().find((one) => one.id === id)
  if (!item) return null
  const [headline, sentence] = wordsOf(item)
  return (
    <>
      <View className='received' {...spoken('status', { label: headline })}>
        <Text className='words-title'>{headline}</Text>
        <Text className='words'>{sentence}</Text>
      </View>
      <Card title={item.title}>
        <Row label='点的时间' value={sayMoment(new Date(item.madeAt))} />
        {item.receipt && <Row label='回执' value={item.receipt} />}
      </Card>
      <Button kind='primary' onTap={back}>
        完成
      </Button>
      <Button kind='quiet' onTap={() => go(outboxPath)}>
        看待发送
      </Button>
    </>
  )
}

function wordsOf({ state, reason = '' }: Item): [headline: string, sentence: string] {
  if (state === 'received') return ['已签到', '服务器收到了。']
  if (state === 'needsYou') return ['没有签上', reason]
  return ['已存下，待发送', '按你点的时间算，十二小时内发到都有效。有网络会自动发出，不用再签。']
}
