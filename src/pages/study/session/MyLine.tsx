import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayClock, sayMoment } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { sentLaterWords } from '../../../../cloud/contract/words'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import type { Item } from '../../../phone/outbox/item'
import { useUnsent } from '../../../phone/outbox/shelf'
import { useWrite } from '../../../phone/writes'
import { checkInPath, outboxPath } from '../paths'
import { attendanceTones, isAhead, isThere, sayAttendance } from '../standing'
import { LeaveSheet } from './LeaveSheet'

type Shown = Out<'showSession'>

/** What the register says of me, and what I can still do about it. */
export function MyLine({ shown }: { shown: Shown }) {
  const mayCall = useMay()
  const { session } = shown
  if (!mayCall('checkIn')) return null
  if (!session.amExpected) {
    return isAhead(session.state) ? <Text className='words-small'>你不在这次活动的名单里，不用签到。</Text> : null
  }
  const attendance = session.myAttendance ?? 'absent'
  return (
    <Card
      title='我的情况'
      aside={<Badge tone={attendanceTones[attendance]}>{sayAttendance(attendance, session.state)}</Badge>}
    >
      {sayLine(shown).map((words) => (
        <Text key={words} className='words-small'>
          {words}
        </Text>
      ))}
      {isAhead(session.state) && !isThere(attendance) && <MyActions session={session} />}
    </Card>
  )
}

/** How the line came about; nothing while nobody wrote one. */
function sayLine({ session, mine }: Shown): string[] {
  if (!mine?.recordedAt) return session.state === 'ended' ? ['没有签到记录。如果到了，请告诉支部书记补登。'] : []
  const { attendance, occurredAt, recordedAt, enteredBy, enteredLate, sentLater, note } = mine
  const came = isThere(attendance) && occurredAt ? `${sayClock(occurredAt)} 签到` : ''
  const byHand = enteredBy && `由${enteredBy}在 ${sayMoment(recordedAt)} ${enteredLate ? '补录' : '代为登记'}`
  const later = sentLater ? `${sentLaterWords}：${sayMoment(recordedAt)} 收到` : ''
  return [came, later, byHand ?? '', note ? `说明：${note}` : ''].filter(Boolean)
}

/** Done, but not arrived: nothing else is done here until it has. */
const Unsent = ({ title }: Item) => (
  <Notice onTap={() => go(outboxPath)}>{`${title}，待发送：存在手机里，有网络会自动发出。`}</Notice>
)

const changed = ['showSession', 'listSessions', 'showRegister', 'showStart'] as const

function MyActions({ session: { id, theme, state, myAttendance } }: { session: Shown['session'] }) {
  const [asking, setAsking] = useState(false)
  const cancelLeave = useWrite('cancelLeave', { makesOld: changed, about: theme, done: () => toast('已取消请假') })
  const unsent = useUnsent('checkIn', 'askLeave', 'cancelLeave').find(
    ({ input, state }) => input.sessionId === id && state !== 'needsYou',
  )
  if (unsent) return <Unsent {...unsent} />
  if (myAttendance === 'excused') {
    return (
      <View className='stack'>
        <Text className='words-small'>请假不影响什么。人到了，先取消请假再签到。</Text>
        <Button busy={cancelLeave.busy} onTap={() => cancelLeave.send({ sessionId: id })}>
          取消请假
        </Button>
      </View>
    )
  }
  return (
    <View className='stack'>
      {state === 'open' ? (
        <Button kind='primary' onTap={() => go(checkInPath, { sessionId: id })}>
          去签到
        </Button>
      ) : (
        <Text className='words-small'>开始前一小时起可以签到。</Text>
      )}
      <Button onTap={() => setAsking(true)}>请假</Button>
      <LeaveSheet sessionId={id} theme={theme} open={asking} changed={changed} onClose={() => setAsking(false)} />
    </View>
  )
}
