import type { Out } from '../../../../cloud/contract/calls'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useRead } from '../../../phone/reads'
import { HowCounted } from '../HowCounted'
import { Trend } from '../Trend'
import { WeekCard } from '../WeekCard'
import { WeekSwitch } from '../WeekSwitch'
import { useWeek } from '../week'
import { Branches } from './Branches'
import { Blocked, Closable, HeadlineCard } from './Ledger'
import './school.scss'

/** The school for those who answer for it: the ledger's honest numbers, then the branches side by side. */
export default function SchoolProgress() {
  const [week, setWeek] = useWeek()
  const read = useRead('showSchoolProgress', { week })
  return (
    <Page title='全校进度' tab='school' onRefresh={read.again}>
      <WeekSwitch week={week} onChange={setWeek} />
      <ReadView read={read} shape='figures'>
        {(data) => <Standing data={data} week={week} />}
      </ReadView>
    </Page>
  )
}

function Standing({ data, week }: { data: Out<'showSchoolProgress'>; week: string | undefined }) {
  return (
    <>
      <HeadlineCard headline={data.headline} />
      <Closable findings={data.closableFindings} />
      <WeekCard title='全校这一周' numbers={data.school} />
      <Branches branches={data.branches} week={week} />
      <Blocked blocked={data.blocked} />
      <Trend trend={data.trend} />
      <HowCounted whole='school' />
    </>
  )
}
