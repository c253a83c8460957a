import { Text } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import { messageKindWords } from '../../../../cloud/contract/words'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useRead } from '../../../phone/reads'

/** Whom WeChat did not reach in the last 30 days, and why. */
export default function Unsent() {
  const read = useRead('listUnsentMessages', {})
  const today = dayOf(new Date())
  return (
    <Page title='没发出的微信消息' onRefresh={read.again}>
      <Text className='words-small'>
        微信消息只是顺带提醒，对方点过“提醒我”才发得出去。该知道的都在各人自己的首页上，要紧的事请当面或打电话说一声。
      </Text>
      <ReadView
        read={read}
        isEmpty={({ messages }) => messages.length === 0}
        whenEmpty={<Empty picture='done' sentence='最近 30 天没有发不出去的' />}
      >
        {({ messages }) => (
          <Card flush>
            <List items={messages} keyOf={({ id }) => id} label='没发出的微信消息，新的在前'>
              {({ kind, name, reason, at }) => (
                <Row
                  label={name ?? '一位同志（不列名字）'}
                  value={messageKindWords[kind]}
                  note={`${sayWhen(at, today)}，${reason}`}
                />
              )}
            </List>
          </Card>
        )}
      </ReadView>
    </Page>
  )
}
