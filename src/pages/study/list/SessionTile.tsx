import { Text, View } from '@tarojs/components'
import type { SessionCard } from '../../../../cloud/contract/study'
import { sessionKindWords, sessionStateWords } from '../../../../cloud/contract/words'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { go } from '../../../phone/navigation'
import { sessionPath } from '../paths'
import { sayTimes } from '../sayTimes'
import { attendanceTones, cameOf, sayAttendance, stateTones } from '../standing'
import './tile.scss'

/** One session of the list. */
export function SessionTile({ session }: { session: SessionCard }) {
  const { id, kind, theme, place, startsAt, endsAt, state, branchName } = session
  const when = sayTimes(startsAt, endsAt)
  const mine = sayMine(session)
  return (
    <Card
      title={theme}
      aside={<Badge tone={stateTones[state]}>{sessionStateWords[state]}</Badge>}
      onTap={() => go(sessionPath, { sessionId: id })}
      label={[theme, sessionStateWords[state], when, place, mine?.words].filter(Boolean).join('，')}
    >
      <Text className='words'>{when}</Text>
      <Text className='words-small'>{`${place} · ${branchName}`}</Text>
      <View className='tile-foot'>
        <Text className='words-small'>{`${sessionKindWords[kind]} · ${sayCounts(session)}`}</Text>
        {mine && <Badge tone={mine.tone}>{mine.words}</Badge>}
      </View>
    </Card>
  )
}

function sayCounts({ state, counts }: SessionCard): string {
  if (state === 'cancelled') return `应到 ${counts.expected}`
  const came = state === 'planned' ? '' : `，已到 ${cameOf(counts)}`
  const excused = counts.excused > 0 ? `，请假 ${counts.excused}` : ''
  return `应到 ${counts.expected}${came}${excused}`
}

function sayMine({ amExpected, myAttendance, state }: SessionCard) {
  if (!amExpected || state === 'cancelled') return undefined
  const attendance = myAttendance ?? 'absent'
  if (attendance === 'absent' && state === 'planned') return undefined
  return { tone: attendanceTones[attendance], words: `我：${sayAttendance(attendance, state)}` }
}
