import { Text } from '@tarojs/components'
import type { MessageKind } from '../../../../cloud/contract/words'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Reminder } from '../../../parts/Reminder'
import { RemindMe } from '../../../parts/RemindMe'
import { reminderLines } from '../../../parts/reminderLines'
import { useMay } from '../../../phone/me'
import { useRead } from '../../../phone/reads'

const mine: readonly MessageKind[] = ['measureDue', 'measureOverdue']
const reviewers: readonly MessageKind[] = [...mine, 'reviewWaiting']

/** What I owe and what waits for me, each a tap away from being done. */
export default function Reminders() {
  const read = useRead('listReminders', {})
  const kinds = useMay()('acceptEvidence') ? reviewers : mine
  return (
    <Page title='提醒' onRefresh={read.again}>
      <ReadView
        read={read}
        isEmpty={(data) => reminderLines(data).length === 0}
        whenEmpty={<Empty picture='done' sentence='没有要提醒的' advice='一周内到期、逾期和退回的措施，会列在这里。' />}
      >
        {(data) => (
          <>
            <Text className='words-small'>一周内到期的，和等着你的事。办好了就不再提醒。</Text>
            <Card flush>
              <List items={reminderLines(data)} keyOf={({ key }) => key} label='提醒' atFirst={8}>
                {(line) => <Reminder line={line} />}
              </List>
            </Card>
          </>
        )}
      </ReadView>
      <RemindMe kinds={kinds}>到期前和逾期时，微信提醒我</RemindMe>
    </Page>
  )
}
