import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayDate } from '../../../../cloud/contract/calendar'
import { fixNowWords, measureStateWords } from '../../../../cloud/contract/ledgerWords'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { spoken } from '../../../parts/spoken'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { measureTones } from '../tones'
import { Assign } from './assign'
import { isClosed } from './closed'
import type { FindingView } from './facts'

/** The finding's measures, each with who, when and what came back. */
export function Measures({ data }: { data: FindingView }) {
  const { finding, measures } = data
  const [assigning, setAssigning] = useState<MeasureCard>()
  const mayCall = useMay()
  const mayAssign = mayCall('assignMeasure') && !isClosed(finding.state)
  const mayEdit = mayCall('editMeasure') && !isClosed(finding.state)
  return (
    <Card title='措施' aside={<Text className='words-small'>{countWords(finding)}</Text>}>
      {measures.length === 0 && <Empty picture='ledger' sentence='这个问题还没有写措施' />}
      <List items={measures} keyOf={({ id }) => id} label='措施' atFirst={6}>
        {(measure) => (
          <Measure
            measure={measure}
            onAssign={mayAssign && measure.state !== 'accepted' ? () => setAssigning(measure) : undefined}
            mayEdit={mayEdit && measure.state !== 'accepted'}
          />
        )}
      </List>
      {mayEdit && (
        <View className='act'>
          <Button onTap={() => go(paths.editMeasure, { findingId: finding.id })}>加一条措施</Button>
        </View>
      )}
      {assigning && <Assign measure={assigning} onClose={() => setAssigning(undefined)} />}
    </Card>
  )
}

const countWords = ({ measures, measuresAccepted }: FindingView['finding']) => `${measuresAccepted}/${measures} 已通过`

interface MeasureProps {
  measure: MeasureCard
  onAssign?: () => void
  mayEdit: boolean
}

function Measure({ measure, onAssign, mayEdit }: MeasureProps) {
  const { id, findingId, number, text, state, returnReason, isMine, notedDates } = measure
  const about = whoAndWhen(measure)
  const isToSubmit = isMine && (state === 'planned' || state === 'returned')
  const assign = measure.assigneeId === null ? '分派' : '改责任人或时限'
  const see = () => go(paths.evidence, { measureId: id, findingId })
  return (
    <View className='measure'>
      {isMine && returnReason && <Notice tone='warn'>{`退回原因：${returnReason}`}</Notice>}
      <View
        className='measure-head'
        hoverClass='pressed'
        onClick={isToSubmit ? () => go(paths.submit, { measureId: id }) : see}
        {...spoken('button', { label: `措施 ${number}：${text}，${measureStateWords[state]}`, summed: true })}
      >
        <View className='measure-words'>
          <Text className='words'>{`${number}. ${text}`}</Text>
          {about && <Text className='words-small'>{about}</Text>}
          {notedDates.length > 0 && <Text className='words-small'>{`原文日期 ${notedDates.join('、')}`}</Text>}
          {!isMine && returnReason && <Text className='words-small ink-warn'>{`退回原因：${returnReason}`}</Text>}
        </View>
        <Badge tone={measureTones[state]}>{measureStateWords[state]}</Badge>
      </View>
      <View className='side'>
        {isToSubmit && (
          <Button kind='primary' narrow onTap={() => go(paths.submit, { measureId: id })}>
            交材料
          </Button>
        )}
        {measure.lastEvidenceId !== null && (
          <Button narrow label={`看材料：措施 ${number}`} onTap={see}>
            看材料
          </Button>
        )}
        {onAssign && (
          <Button narrow label={`${assign}：措施 ${number}`} onTap={onAssign}>
            {assign}
          </Button>
        )}
        {mayEdit && (
          <Button narrow label={`修改措施 ${number}`} onTap={() => go(paths.editMeasure, { findingId, measureId: id })}>
            修改
          </Button>
        )}
      </View>
    </View>
  )
}

/** Who and until when; of what was done before nobody has to be named. */
function whoAndWhen({ assigneeName, department, fixNow, state, dueOn, isOverdue }: MeasureCard): string {
  const nobody = state === 'accepted' || department ? undefined : '还没有责任人'
  const due = dueOn && `${sayDate(dueOn, dayOf(new Date()))}到期${isOverdue ? '，已逾期' : ''}`
  return [assigneeName ?? nobody, department, fixNow && fixNowWords.now, due].filter(Boolean).join('，')
}
