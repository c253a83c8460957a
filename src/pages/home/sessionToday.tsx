import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayClock } from '../../../cloud/contract/calendar'
import type { SessionCard } from '../../../cloud/contract/study'
import { attendanceWords, sessionKindWords, sessionStateWords } from '../../../cloud/contract/words'
import { Badge } from '../../parts/Badge'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'
import { go } from '../../phone/navigation'
import { useUnsent } from '../../phone/outbox/shelf'
import { LeaveSheet } from './leaveSheet'
import { paths } from './paths'
import { useLeave } from './useLeave'

export interface SessionTodayProps {
  session: SessionCard
  /** May show the code of this session to the room. */
  holds: boolean
}

/** One of today's sessions with what I can do about it. */
export function SessionToday({ session, holds }: SessionTodayProps) {
  const { id, theme, kind, place, startsAt, endsAt, state } = session
  const isAhead = state === 'open' || state === 'planned'
  return (
    <Card title={theme} aside={<StateBadge session={session} />}>
      <Row
        label={`${sayClock(startsAt)}–${sayClock(endsAt)} ${place}`}
        note={sessionKindWords[kind]}
        onTap={() => go(paths.session, { sessionId: id })}
      />
      {isAhead && session.amExpected && <MyActs session={session} />}
      {isAhead && holds && (
        <Button kind='quiet' label={`出示签到码：${theme}`} onTap={() => go(paths.code, { sessionId: id })}>
          出示签到码
        </Button>
      )}
    </Card>
  )
}

/** The last thing I did here that has not arrived: the card shows it as done. */
const useMyUnsent = (sessionId: number) =>
  useUnsent('checkIn', 'askLeave', 'cancelLeave').find(
    ({ input, state }) => input.sessionId === sessionId && state !== 'needsYou',
  )

const unsentWords = { checkIn: '签到', askLeave: '请假', cancelLeave: '取消请假' } as const

function StateBadge({ session: { id, state, myAttendance } }: { session: SessionCard }) {
  const unsent = useMyUnsent(id)
  if (state === 'cancelled') return <Badge>{sessionStateWords.cancelled}</Badge>
  if (unsent) return <Badge tone='info'>{`${unsentWords[unsent.call]} · 待发送`}</Badge>
  if (myAttendance === 'present') return <Badge tone='good'>{attendanceWords.present}</Badge>
  if (myAttendance === 'late') return <Badge tone='warn'>{`${attendanceWords.present}（迟到）`}</Badge>
  if (myAttendance === 'excused') return <Badge tone='info'>已请假</Badge>
  return <Badge tone={state === 'open' ? 'good' : 'quiet'}>{sessionStateWords[state]}</Badge>
}

function MyActs({ session: { id, theme, state, myAttendance } }: { session: SessionCard }) {
  const [asking, setAsking] = useState(false)
  const leave = useLeave(id, theme, () => setAsking(false))
  const unsent = useMyUnsent(id)?.call
  if (myAttendance === 'present' || myAttendance === 'late' || unsent === 'checkIn') return null
  if (unsent === 'askLeave' || (myAttendance === 'excused' && unsent !== 'cancelLeave')) {
    return (
      <Button kind='quiet' label={`取消请假：${theme}`} onTap={leave.cancel}>
        取消请假
      </Button>
    )
  }
  return (
    <View className='start-acts'>
      {state === 'open' && (
        <Button kind='primary' label={`签到：${theme}`} onTap={() => go(paths.checkIn, { sessionId: id })}>
          签到
        </Button>
      )}
      <Button label={`请假：${theme}`} onTap={() => setAsking(true)}>
        请假
      </Button>
      <LeaveSheet
        open={asking}
        theme={theme}
        reason={leave.reason}
        onReason={leave.setReason}
        onClose={() => setAsking(false)}
        onAsk={leave.ask}
      />
    </View>
  )
}
