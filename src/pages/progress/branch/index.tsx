import { Text } from '@tarojs/components'
import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { useMe } from '../../../phone/me'
import { go, useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { HowCounted } from '../HowCounted'
import { paths } from '../paths'
import { Trend } from '../Trend'
import { WeekCard } from '../WeekCard'
import { WeekSwitch } from '../WeekSwitch'
import { useWeek } from '../week'
import { Overdue } from './Overdue'

/** Where a branch stands at one glance: my own, or the one that a leader chose. */
export default function BranchProgress() {
  const branchId = useIdParam('branchId') || undefined
  const [week, setWeek] = useWeek()
  const read = useRead('showBranchProgress', { branchId, week })
  return (
    <Page title='支部进度' tab='branch' onRefresh={read.again}>
      <WeekSwitch week={week} onChange={setWeek} />
      <ReadView read={read} shape='figures'>
        {(data) => <Standing data={data} isNow={week === undefined} />}
      </ReadView>
    </Page>
  )
}

function Standing({ data, isNow }: { data: Out<'showBranchProgress'>; isNow: boolean }) {
  const { branch, numbers, trend, waitingEvidence, overdueMeasures } = data
  return (
    <>
      <Text className='words-title'>{branch.name}</Text>
      <WeekCard title='这一周' numbers={numbers} />
      <Waiting branchId={branch.id} count={waitingEvidence} />
      <Overdue measures={overdueMeasures} total={isNow ? numbers.overdue : undefined} />
      <Trend trend={trend} />
      <HowCounted whole='branch' />
    </>
  )
}

/** Evidence to be looked at; the branch's own secretary goes there. */
function Waiting({ branchId, count }: { branchId: number; count: number }) {
  const { data: me } = useMe()
  const mayReview = me?.roles.includes('secretary') && me.branch?.id === branchId
  if (!mayReview) {
    return (
      <Card>
        <Row label='待审核的材料' value={`${count} 份`} />
      </Card>
    )
  }
  return (
    <Card>
      <Row
        label='待我审核的材料'
        note={count > 0 ? '其中你自己交的，由别的同志审。' : undefined}
        value={`${count} 份`}
        onTap={() => go(paths.review)}
      />
    </Card>
  )
}
