import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayOf } from '../../../../cloud/contract/calendar'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { openPath } from '../paths'
import { BranchFilter } from './BranchFilter'
import { split } from './order'
import { SessionTile } from './SessionTile'

/** The server gives at most 366 days at once. */
const steps = [30, 120, 210, 300]
const ahead = 60

/** The branch's study sessions: what comes first, then what was. */
export default function SessionList() {
  const [step, setStep] = useState(0)
  const [branchId, setBranchId] = useState<number>()
  const mayCall = useMay()
  const today = dayOf(new Date())
  const range = { from: addDays(today, -steps[step]), to: addDays(today, ahead), branchId }
  const read = useRead('listSessions', range)
  const open = { label: '新建活动', onTap: () => go(openPath) }
  const older = step + 1 < steps.length && (
    <Button kind='quiet' onTap={() => setStep(step + 1)}>
      再往前看三个月
    </Button>
  )
  return (
    <Page title='学习活动' tab='study' onRefresh={read.again}>
      {mayCall('openSession') && (
        <Button kind='primary' onTap={open.onTap}>
          新建活动
        </Button>
      )}
      <BranchFilter value={branchId} onChange={setBranchId} />
      <ReadView
        read={read}
        shape='list'
        isEmpty={({ sessions }) => sessions.length === 0}
        whenEmpty={
          <>
            <Empty
              picture='calendar'
              sentence='这段时间没有学习活动'
              advice={
                mayCall('openSession') ? '点上面的“新建活动”，党员就能签到和请假。' : '书记新建活动以后，会出现在这里。'
              }
            />
            {older}
          </>
        }
      >
        {({ sessions }) => {
          const { coming, past } = split(sessions)
          return (
            <>
              <Part title='现在和接下来' sessions={coming} none='接下来还没有安排活动。' />
              {past.length > 0 && <Part title='已经过去的' sessions={past} />}
              {older}
            </>
          )
        }}
      </ReadView>
    </Page>
  )
}

interface PartProps {
  title: string
  sessions: ReturnType<typeof split>['past']
  none?: string
}

function Part({ title, sessions, none }: PartProps) {
  return (
    <View className='stack'>
      <Text className='words-large'>{title}</Text>
      {sessions.length === 0 && <Text className='words-small'>{none}</Text>}
      <List apart step={20} atFirst={8} items={sessions} keyOf={({ id }) => id} label={title}>
        {(session) => <SessionTile session={session} />}
      </List>
    </View>
  )
}
