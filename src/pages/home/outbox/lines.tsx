import { Text, View } from '@tarojs/components'
import { sayMoment } from '../../../../cloud/contract/calendar'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { confirm } from '../../../phone/feedback'
import { go } from '../../../phone/navigation'
import type { Item } from '../../../phone/outbox/item'
import { dropItem, retryItem } from '../../../phone/outbox/send'
import { placeOf } from './placeOf'
import '../start.scss'

const tapped = ({ madeAt }: Item) => `${sayMoment(new Date(madeAt))} 点的`

/** The server said no: why, and the ways out. */
export function Stuck({ item }: { item: Item }) {
  const place = placeOf(item)
  return (
    <Card title={item.title} aside={<Badge tone='warn'>没有成功</Badge>}>
      <Text className='words'>{item.reason}</Text>
      <Text className='words-small'>{tapped(item)}</Text>
      <View className='start-acts'>
        <Button narrow label={`再试一次：${item.title}`} onTap={() => retryItem(item.id)}>
          再试一次
        </Button>
        {place && (
          <Button narrow label={`去看看：${item.title}`} onTap={() => go(...place)}>
            去看看
          </Button>
        )}
        <Drop item={item} />
      </View>
    </Card>
  )
}

export function Unsent({ item }: { item: Item }) {
  const isSending = item.state === 'sending'
  return (
    <Card
      title={item.title}
      aside={<Badge tone={isSending ? 'info' : 'quiet'}>{isSending ? '发送中' : '待发送'}</Badge>}
    >
      <Text className='words-small'>{[tapped(item), sayPhotos(item)].filter(Boolean).join('，')}</Text>
      {!isSending && (
        <View className='start-acts'>
          <Button narrow label={`现在发：${item.title}`} onTap={() => retryItem(item.id)}>
            现在发
          </Button>
          <Drop item={item} />
        </View>
      )}
    </Card>
  )
}

export const Arrived = ({ item }: { item: Item }) => (
  <Card title={item.title} aside={<Badge tone='good'>已收到</Badge>}>
    <Text className='words-small'>{tapped(item)}</Text>
    <Text className='words-small'>
      {[`${sayMoment(new Date(item.receivedAt ?? item.madeAt))} 收到`, item.receipt && `回执 ${item.receipt}`]
        .filter(Boolean)
        .join('，')}
    </Text>
  </Card>
)

function Drop({ item }: { item: Item }) {
  const drop = async () => {
    if (await confirm(`放弃“${item.title}”？放弃以后不会再发，也找不回来。`, '放弃', '先不')) dropItem(item.id)
  }
  return (
    <Button narrow kind='quiet' label={`放弃：${item.title}`} onTap={drop}>
      放弃
    </Button>
  )
}

function sayPhotos({ photos }: Item): string {
  if (!photos) return ''
  return `照片已到 ${photos.filter(({ id }) => id !== undefined).length}/${photos.length} 张`
}
