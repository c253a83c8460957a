import { may } from '../../../cloud/contract/access'
import type { Out } from '../../../cloud/contract/calls'
import type { Role } from '../../../cloud/contract/words'
import { Empty } from '../../parts/Empty'
import { MeasuresDue } from './measuresDue'
import { Reminders } from './reminders'
import { Section } from './section'
import { SessionToday } from './sessionToday'
import { Waiting } from './waiting'
import { XuexiToday } from './xuexiToday'

export interface PartProps {
  start: Out<'showStart'>
  roles: readonly Role[]
}

/** What I can do now, by role. */
export function Now({ start, roles, reminders }: PartProps & { reminders: Out<'listReminders'> | undefined }) {
  const holds = may(roles, 'showSessionCode')
  const sessions = start.sessions.filter(({ amExpected }) => amExpected || holds)
  const canCheckIn = sessions.some(
    ({ state, amExpected, myAttendance }) =>
      state === 'open' && amExpected && (myAttendance === null || myAttendance === 'absent'),
  )
  return (
    <Section title='现在可以做的'>
      {isQuiet(start, sessions.length) && !reminders?.waiting.length && (
        <Empty sentence='今天没有要做的事' advice={may(roles, 'listSessions') ? restful : '可以看看整改台账。'} />
      )}
      {sessions.map((session) => (
        <SessionToday key={session.id} session={session} holds={holds} />
      ))}
      {start.xuexi && <XuexiToday today={start.today} xuexi={start.xuexi} mainThing={!canCheckIn} />}
      <Waiting start={start} roles={roles} />
      {reminders && <Reminders reminders={reminders} start={start} />}
      <MeasuresDue start={start} />
    </Section>
  )
}

const restful = '可以看看支部怎么样，或者翻翻近期的学习活动。'

const isQuiet = (start: PartProps['start'], sessions: number): boolean =>
  sessions === 0 &&
  start.xuexi?.marked !== false &&
  start.measures.length === 0 &&
  start.waitingEvidence === 0 &&
  start.closableFindings === 0 &&
  start.unreadReport === null
