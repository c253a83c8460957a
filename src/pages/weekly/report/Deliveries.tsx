import { sayWhen } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { type DeliveryState, deliveryStateWords } from '../../../../cloud/contract/words'
import { Badge, type Tone } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { toast } from '../../../phone/feedback'
import { useMay } from '../../../phone/me'
import { useWrite } from '../../../phone/writes'

type Delivery = Out<'showWeeklyReport'>['deliveries'][number]

const tones: Record<DeliveryState, Tone> = { waiting: 'info', sent: 'good', failed: 'bad' }

export interface DeliveriesProps {
  week: string
  deliveries: readonly Delivery[]
  today: string
}

/** Whether the group's robot took it; what did not go out can be sent again. */
export function Deliveries({ week, deliveries, today }: DeliveriesProps) {
  const mayResend = useMay()('resendReport')
  const resend = useWrite('resendReport', {
    makesOld: ['showWeeklyReport'],
    done: () => toast('已排队，马上再发'),
  })
  if (!mayResend || deliveries.length === 0) return null
  const hasFailed = deliveries.some(({ state }) => state === 'failed')
  return (
    <Card title='发到企业微信群'>
      {deliveries.map(({ state, attempts, lastError, at }) => (
        <Row
          key={at}
          label={`${sayWhen(at, today)}，试了 ${attempts} 次`}
          note={lastError ?? undefined}
          badge={<Badge tone={tones[state]}>{deliveryStateWords[state]}</Badge>}
        />
      ))}
      {hasFailed && (
        <Button busy={resend.busy} onTap={() => resend.send({ week })}>
          重新发送
        </Button>
      )}
    </Card>
  )
}
