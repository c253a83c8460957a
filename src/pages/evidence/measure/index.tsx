import { reachingOf } from '../../../../cloud/contract/access'
import { Button } from '../../../parts/Button'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { useMay, useMe } from '../../../phone/me'
import { go, useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { paths } from '../paths'
import { Given } from './given'
import { MeasureHead } from './measureHead'
import { useMeasure } from './measureOf'

/** All that was handed in for a measure, newest first. */
export default function MeasureEvidence() {
  const measureId = useIdParam('measureId')
  const read = useRead('listMeasureEvidence', { measureId }, { when: measureId > 0, keep: false })
  const measure = useMeasure(measureId, useIdParam('findingId'))
  const mayCall = useMay()
  if (measureId === 0) return <Nowhere />
  const isToSubmit = measure?.isMine && (measure.state === 'planned' || measure.state === 'returned')
  const bottom = isToSubmit && (
    <Button kind='primary' onTap={() => go(paths.submit, { measureId })}>
      {measure.state === 'returned' ? '重新交材料' : '交材料'}
    </Button>
  )
  return (
    <Page title='措施的材料' onRefresh={read.again} bottom={bottom || undefined}>
      <ReadView read={read}>
        {({ evidence }) => (
          <>
            <MeasureHead measure={measure} newest={evidence[0]} />
            {evidence.length === 0 && <NothingYet isToSubmit={!!isToSubmit} />}
            <List items={evidence} keyOf={({ id }) => id} label='交过的材料' atFirst={2} step={20} apart>
              {(one, index) => <Given evidence={one} time={evidence.length - index} />}
            </List>
            {mayCall('acceptEvidence') && evidence.some(({ state, isMine }) => state === 'submitted' && !isMine) && (
              <Button onTap={() => go(paths.review)}>去审核</Button>
            )}
          </>
        )}
      </ReadView>
    </Page>
  )
}

const Nowhere = () => (
  <Page title='措施的材料'>
    <Empty picture='lost' sentence='没有找到这条措施' advice='请从整改台账或“我的措施”里打开。' />
  </Page>
)

function NothingYet({ isToSubmit }: { isToSubmit: boolean }) {
  const seesAll = reachingOf(useMe().data?.roles ?? [], 'listMeasureEvidence') === 'school'
  if (isToSubmit)
    return <Empty picture='photos' sentence='还没有交过材料' advice='点下面的“交材料”，拍照片，写一句话。' />
  if (seesAll) return <Empty picture='photos' sentence='还没有人交过材料' />
  return (
    <Empty
      picture='photos'
      sentence='这里没有你能看的材料'
      advice='还没有人交，或者不是本支部交的。照片只给本人、本支部书记和学校领导看；两处的照片看起来一样时，审核的人会看到这两张。'
    />
  )
}
