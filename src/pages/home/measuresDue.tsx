import { View } from '@tarojs/components'
import { sayDate } from '../../../cloud/contract/calendar'
import type { Out } from '../../../cloud/contract/calls'
import { type MeasureState, measureStateWords } from '../../../cloud/contract/ledgerWords'
import { Badge, type Tone } from '../../parts/Badge'
import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'
import { go } from '../../phone/navigation'
import { paths } from './paths'

type Start = Out<'showStart'>
type Measure = Start['measures'][number]

const tones: Record<MeasureState, Tone> = { planned: 'quiet', submitted: 'info', accepted: 'good', returned: 'warn' }

/** My measures that come due, the nearest first as the server gives them. */
export function MeasuresDue({ start: { measures, measuresTotal, today } }: { start: Start }) {
  if (measures.length === 0) return null
  return (
    <View className='start-measures'>
      <Card flush title='我的整改措施'>
        {measures.map((measure) => (
          <Row
            key={measure.id}
            label={measure.text}
            note={sayState(measure, today)}
            badge={<MeasureBadge measure={measure} />}
            onTap={() => open(measure)}
          />
        ))}
        {measuresTotal > measures.length && <Row label={`全部 ${measuresTotal} 条`} onTap={() => go(paths.mine)} />}
      </Card>
    </View>
  )
}

const MeasureBadge = ({ measure: { state, isOverdue } }: { measure: Measure }) =>
  isOverdue && state === 'planned' ? (
    <Badge tone='bad'>已逾期</Badge>
  ) : (
    <Badge tone={tones[state]}>{measureStateWords[state]}</Badge>
  )

function sayState({ state, dueOn, isOverdue, returnReason }: Measure, today: string): string {
  if (returnReason) return `退回原因：${returnReason}`
  if (state === 'submitted') return '材料已交，等书记看'
  if (!dueOn) return '没有定时限'
  return isOverdue ? `时限是${sayDate(dueOn, today)}，已过` : `${sayDate(dueOn, today)}前交材料`
}

const open = ({ id, findingId, state }: Measure) =>
  state === 'planned' || state === 'returned' ? go(paths.submit, { measureId: id }) : go(paths.finding, { findingId })
