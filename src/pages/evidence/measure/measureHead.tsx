import { Text } from '@tarojs/components'
import { dayOf, sayDate } from '../../../../cloud/contract/calendar'
import type { EvidenceCard } from '../../../../cloud/contract/evidence'
import { measureStateWords } from '../../../../cloud/contract/ledgerWords'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { measureTones } from '../tones'

export interface MeasureHeadProps {
  measure: MeasureCard | undefined
  /** Its newest evidence also knows the measure's words. */
  newest: EvidenceCard | undefined
}

/** What the measure promises and where it stands. */
export function MeasureHead({ measure, newest }: MeasureHeadProps) {
  const text = measure?.text ?? newest?.measureText
  const findingId = measure?.findingId ?? newest?.findingId
  if (!text) return null
  const dueOn = measure?.dueOn
  return (
    <Card
      title={text}
      aside={measure && <Badge tone={measureTones[measure.state]}>{measureStateWords[measure.state]}</Badge>}
    >
      {measure?.assigneeName && <Row label='责任人' value={measure.assigneeName} />}
      {dueOn && (
        <Row
          label='时限'
          value={
            <Text className={measure.isOverdue ? 'ink-bad' : ''}>
              {`${sayDate(dueOn, dayOf(new Date()))}${measure.isOverdue ? '，已逾期' : ''}`}
            </Text>
          }
        />
      )}
      <Row
        label='所属问题'
        note={measure?.findingTitle ?? newest?.findingTitle}
        onTap={() => go(paths.finding, { findingId })}
      />
    </Card>
  )
}
