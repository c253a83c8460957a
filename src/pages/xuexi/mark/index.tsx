import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { sayDay, sayWeekday } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { Badge, type Tone } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { asOfToday } from './asOfToday'
import { DaySheet } from './DaySheet'
import { useWithUnsent } from './marks'
import { Today } from './Today'

/** `unsent`: as it will be once what stands in the outbox has arrived. */
export type MyDay = Out<'showMyXuexi'>['days'][number] & { unsent?: boolean }

/** My last fourteen days: one tap for today, a mark for the six days before, any of it taken back. */
export default function Mark() {
  const read = useRead('showMyXuexi', {})
  const mayCall = useMay()
  const withUnsent = useWithUnsent()
  return (
    <Page title='学习强国标记' onRefresh={read.again}>
      <ReadView
        read={read}
        isEmpty={({ days }) => days.length === 0}
        whenEmpty={
          <Empty
            picture='calendar'
            sentence='这里还没有日子'
            advice='编入支部以后就能标记。如果不对，请告诉支部书记。'
          />
        }
      >
        {(mine) => {
          const { today, days } = asOfToday(mine, read.at)
          return <Days today={today} days={days.map(withUnsent)} />
        }}
      </ReadView>
      {mayCall('showBranchXuexi') && <Button onTap={() => go('/pages/xuexi/branch/index')}>看支部的标记率</Button>}
      <Text className='words-small'>自愿标记，不标也不影响什么。积分不参与任何评比，标记随时可以撤回。</Text>
    </Page>
  )
}

function Days({ today, days }: { today: string; days: MyDay[] }) {
  const [chosen, setChosen] = useState<string>()
  const first = days.find(({ day }) => day === today)
  const before = days.filter(({ day }) => day !== today)
  const open = before.find(({ day }) => day === chosen)
  return (
    <View className='stack'>
      {first && <Today mine={first} />}
      <Card title='前些天' flush>
        <List items={before} keyOf={({ day }) => day} label='前些天'>
          {(mine) => <DayRow mine={mine} onTap={() => setChosen(mine.day)} />}
        </List>
      </Card>
      {open && <DaySheet key={open.day} mine={open} onClose={() => setChosen(undefined)} />}
    </View>
  )
}

function DayRow({ mine, onTap }: { mine: MyDay; onTap: () => void }) {
  const { day, marked, points, canMark } = mine
  const [tone, words] = standingOf(mine)
  return (
    <Row
      label={`${sayDay(day)} ${sayWeekday(day)}`}
      note={points === null ? undefined : `${points} 分`}
      badge={<Badge tone={tone}>{words}</Badge>}
      onTap={marked || canMark ? onTap : undefined}
      heard={`${sayDay(day)}，${words}`}
    />
  )
}

function standingOf({ marked, late, canMark, unsent }: MyDay): [Tone, string] {
  if (unsent) return ['info', marked ? '已学 · 待发送' : '撤回 · 待发送']
  if (marked) return late ? ['info', '补标'] : ['good', '已学']
  return canMark ? ['quiet', '可以补标'] : ['quiet', '没有标记']
}
