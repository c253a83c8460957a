import { Text } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import { sessionKindWords, sessionStateWords } from '../../../../cloud/contract/words'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Figures } from '../../../parts/Figures'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { RemindMe } from '../../../parts/RemindMe'
import { useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { sayTimes } from '../sayTimes'
import { cameOf, sayAttendance, stateTones } from '../standing'
import { MyLine } from './MyLine'
import { SecretaryActions } from './SecretaryActions'

type Shown = Out<'showSession'>

/** One study session: what it is, how many came, and what I can do. */
export default function Session() {
  const sessionId = useIdParam('sessionId')
  const read = useRead('showSession', { sessionId })
  return (
    <Page title='活动详情' onRefresh={read.again}>
      <ReadView read={read}>
        {(shown) => (
          <>
            {shown.session.state === 'cancelled' && (
              <Notice tone='warn'>{`活动已取消。${shown.cancelReason ? `原因：${shown.cancelReason}` : ''}`}</Notice>
            )}
            <Facts shown={shown} />
            {shown.session.state !== 'cancelled' && <MyLine shown={shown} />}
            <SecretaryActions session={shown.session} />
            {shown.session.state === 'planned' && shown.session.amExpected && (
              <RemindMe kinds={['sessionSoon']}>开始前，微信提醒我</RemindMe>
            )}
            {shown.session.state !== 'cancelled' && <Counts session={shown.session} />}
          </>
        )}
      </ReadView>
    </Page>
  )
}

function Facts({ shown: { session, openedBy } }: { shown: Shown }) {
  const { theme, state, kind, startsAt, endsAt, place, branchName, firstAgendaItem, precedingStudy } = session
  const kinds = [sessionKindWords[kind], firstAgendaItem && '第一议题', precedingStudy && '前置学习'].filter(Boolean)
  return (
    <Card title={theme} aside={<Badge tone={stateTones[state]}>{sessionStateWords[state]}</Badge>}>
      <Text className='words'>{sayTimes(startsAt, endsAt)}</Text>
      <Text className='words'>{place}</Text>
      <Text className='words-small'>{kinds.join('、')}</Text>
      <Text className='words-small'>{`${branchName}，${openedBy}新建`}</Text>
    </Card>
  )
}

function Counts({ session: { counts, state } }: { session: Shown['session'] }) {
  return (
    <Card title='人数'>
      <Figures
        items={[
          { label: '应到', value: counts.expected },
          { label: '已到', value: cameOf(counts), tone: 'good' },
          { label: '请假', value: counts.excused },
          { label: sayAttendance('absent', state), value: counts.absent },
        ]}
      />
      {counts.late > 0 && <Text className='words-small'>{`已到的人里有 ${counts.late} 人迟到。`}</Text>}
    </Card>
  )
}
