import { Text } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import { packViewWords } from '../../../../cloud/contract/ledgerWords'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'

/** What was looked at by one link, newest first. */
export default function Views() {
  const linkId = useIdParam('linkId')
  const read = useRead('listPackViews', { linkId }, { when: linkId > 0 })
  const today = dayOf(new Date())
  if (linkId === 0) {
    return (
      <Page title='查阅记录'>
        <Empty picture='lost' sentence='没有找到这个链接' advice='请从迎检材料里打开。' />
      </Page>
    )
  }
  return (
    <Page title='查阅记录' onRefresh={read.again}>
      {read.data && <Text className='words-title'>{read.data.label}</Text>}
      <Text className='words-small'>只记什么时候看了什么，不记是哪个人、哪台设备。</Text>
      <ReadView
        read={read}
        isEmpty={({ views }) => views.length === 0}
        whenEmpty={<Empty picture='rest' sentence='还没有人看过' />}
      >
        {({ views }) => (
          <Card flush>
            <List items={views} keyOf={({ id }) => id} label='查阅记录' atFirst={12}>
              {({ at, what, finding }) => (
                <Row label={packViewWords[what]} note={finding ?? undefined} value={sayWhen(at, today)} />
              )}
            </List>
          </Card>
        )}
      </ReadView>
    </Page>
  )
}
