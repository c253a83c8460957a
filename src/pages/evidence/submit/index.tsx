import { Empty } from '../../../parts/Empty'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { go, replace, useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { todayOf } from '../../../phone/todayOf'
import { paths } from '../paths'
import { SubmitForm } from './form'
import { useRefused } from './refused'

/** Photos and one line for one of my measures. */
export default function SubmitEvidence() {
  const measureId = useIdParam('measureId')
  const read = useRead('listMyMeasures', {})
  const { measures, today = '' } = read.data ?? {}
  const measure = measures?.find(({ id }) => id === measureId)
  if (measure) return <SubmitForm key={measure.id} measure={measure} today={todayOf(today, read.at)} />
  return (
    <Page title='交材料' onRefresh={read.again}>
      <ReadView read={read}>{() => <NotMine measureId={measureId} />}</ReadView>
    </Page>
  )
}

function NotMine({ measureId }: { measureId: number }) {
  const refused = useRefused(measureId)
  return (
    <>
      {refused && (
        <Notice tone='warn' onTap={() => go(paths.outbox)}>
          {`上次交的没有收下：${refused.reason ?? ''}交的还存在“待发送”里。`}
        </Notice>
      )}
      <Empty
        picture='lost'
        sentence='这条措施没有分给你'
        advice='分给你的都在“我的措施”里。'
        action={{ label: '看我的措施', onTap: () => replace(paths.mine) }}
      />
    </>
  )
}
