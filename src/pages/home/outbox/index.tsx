import { Text } from '@tarojs/components'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { back } from '../../../phone/navigation'
import type { Item } from '../../../phone/outbox/item'
import { useOutbox } from '../../../phone/outbox/shelf'
import { Section } from '../section'
import { Arrived, Stuck, Unsent } from './lines'

/** What this person did on this phone: what needs them, what is on its way, what has arrived in the last week. */
export default function Outbox() {
  const items = useOutbox()
  const of = (...states: Item['state'][]) => items.filter(({ state }) => states.includes(state))
  const stuck = of('needsYou')
  const unsent = of('waiting', 'sending')
  const received = of('received')
  return (
    <Page title='待发送'>
      {items.length === 0 && (
        <Empty
          picture='done'
          sentence='没有要发送的'
          advice='你点过的都已发出。没有网络的时候，点了的会先存在这里。'
          action={{ label: '返回', onTap: back }}
        />
      )}
      {stuck.length > 0 && (
        <Section title='需要你处理'>
          <List items={stuck} keyOf={({ id }) => id} label='需要你处理' apart>
            {(item) => <Stuck item={item} />}
          </List>
        </Section>
      )}
      {unsent.length > 0 && (
        <Section title='待发送'>
          <Text className='words-small'>存在手机里，有网络会自动发出。程序关了也不会丢。</Text>
          <List items={unsent} keyOf={({ id }) => id} label='待发送' apart>
            {(item) => <Unsent item={item} />}
          </List>
        </Section>
      )}
      {received.length > 0 && (
        <Section title='已收到'>
          <Text className='words-small'>服务器收到的，留七天。问起来可以报回执号。</Text>
          <List items={received} keyOf={({ id }) => id} label='已收到' apart>
            {(item) => <Arrived item={item} />}
          </List>
        </Section>
      )}
    </Page>
  )
}
