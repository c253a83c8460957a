import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { addWeeks, dayOf, mondayOf, sayDay, sayWeekday, sundayOf, weekOf } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Bars } from '../../../parts/Bars'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { Figures } from '../../../parts/Figures'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useMe } from '../../../phone/me'
import { useParams } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { BranchPick, useBranchId } from './BranchPick'
import { Remind } from './Remind'
import './branch.scss'

type Shown = Out<'showBranchXuexi'>

/** A branch's marks by day: counts, no names. */
export default function BranchRate() {
  const params = useParams()
  const now = weekOf(dayOf(new Date()))
  const [week, setWeek] = useState(params.week || now)
  const [branchId, setBranchId] = useBranchId(params.branchId)
  const { data: me } = useMe()
  const read = useRead('showBranchXuexi', { branchId, week }, { when: branchId !== undefined })
  const isOwn = me?.branch?.id === branchId
  return (
    <Page title='支部标记率' onRefresh={read.again}>
      <BranchPick value={branchId} onChange={setBranchId} />
      <WeekSwitch week={week} last={now} onChange={setWeek} />
      {me && !me.branch && branchId === undefined ? (
        <Empty picture='people' sentence='你还没有编入支部' advice='编入以后，这里会有支部的标记率。' />
      ) : (
        <ReadView read={read}>
          {(shown) => (
            <>
              <WeekRate shown={shown} />
              {isOwn && week === now && <Remind remindedToday={shown.remindedToday} />}
              <ByDay shown={shown} />
            </>
          )}
        </ReadView>
      )}
      <Text className='words-small'>标记是自愿的。这里只有人数，没有名字，也不排名次。</Text>
    </Page>
  )
}

interface WeekSwitchProps {
  week: string
  /** The newest week there is. */
  last: string
  onChange: (week: string) => void
}

function WeekSwitch({ week, last, onChange }: WeekSwitchProps) {
  return (
    <View className='weeks'>
      <Button narrow onTap={() => onChange(addWeeks(week, -1))}>
        上一周
      </Button>
      <View className='weeks-now'>
        <Text className='words'>{week === last ? '本周' : `第 ${Number(week.slice(6))} 周`}</Text>
        <Text className='words-small'>{`${sayDay(mondayOf(week))}–${sayDay(sundayOf(week))}`}</Text>
      </View>
      <Button narrow disabled={week >= last} onTap={() => onChange(addWeeks(week, 1))}>
        下一周
      </Button>
    </View>
  )
}

const percent = (rate: number) => `${Math.round(rate * 100)}%`

function WeekRate({ shown: { branchName, weekRate, days } }: { shown: Shown }) {
  const { rate, part, whole } = weekRate
  const left = days.filter((day) => !day.isElapsed).length
  return (
    <Card title={branchName}>
      <Figures
        items={[
          { label: '标记率', value: rate === null ? '—' : percent(rate), tone: 'info' },
          { label: '标记人次', value: part },
          { label: '可标记人次', value: whole },
        ]}
      />
      {left > 0 && left < 7 && <Text className='words-small'>{`按已经过去的 ${7 - left} 天算，包括今天。`}</Text>}
    </Card>
  )
}

function ByDay({ shown: { days } }: { shown: Shown }) {
  const elapsed = days.filter((day) => day.isElapsed)
  if (elapsed.length === 0)
    return <Empty picture='calendar' sentence='这一周还没有开始' advice='点“上一周”可以看以前的。' />
  return (
    <Card title='每天'>
      <Bars
        none='那天名册上没有人'
        items={elapsed.map(({ day, marked, onRoll }) => ({
          label: `${sayWeekday(day)} ${sayDay(day)}`,
          share: onRoll === 0 ? null : marked / onRoll,
          say: `${marked}/${onRoll}，${percent(marked / onRoll)}`,
        }))}
      />
    </Card>
  )
}
