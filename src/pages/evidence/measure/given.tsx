import { Text } from '@tarojs/components'
import { dayOf, sayWhen } from '../../../../cloud/contract/calendar'
import type { EvidenceCard } from '../../../../cloud/contract/evidence'
import { measureStateWords } from '../../../../cloud/contract/ledgerWords'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Notice } from '../../../parts/Notice'
import { HandedIn } from '../handedIn'
import { measureTones } from '../tones'

/** What was handed in, counted from the first time, and what became of it. */
export function Given({ evidence, time }: { evidence: EvidenceCard; time: number }) {
  const { state, decidedBy, decidedAt, returnReason } = evidence
  const today = dayOf(new Date())
  return (
    <Card title={`第 ${time} 次交`} aside={<Badge tone={measureTones[state]}>{measureStateWords[state]}</Badge>}>
      {returnReason && <Notice tone='warn'>{`退回原因：${returnReason}`}</Notice>}
      <HandedIn evidence={evidence} />
      {decidedBy && decidedAt && (
        <Text className='words-small'>{`${decidedBy}，${sayWhen(decidedAt, today)} 审核`}</Text>
      )}
    </Card>
  )
}
