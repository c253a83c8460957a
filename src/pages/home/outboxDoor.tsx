import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'
import { go } from '../../phone/navigation'
import { useOutbox, useWaitingCount } from '../../phone/outbox/shelf'
import { paths } from './paths'

/** Shows only while something has not arrived. */
export function OutboxDoor() {
  const count = useWaitingCount()
  const stuck = useOutbox().filter(({ state }) => state === 'needsYou').length
  if (count === 0) return null
  return (
    <Card flush>
      <Row
        label={`${count} 条待发送`}
        note={stuck > 0 ? `其中 ${stuck} 条需要你处理` : '存在手机里，有网络会自动发出'}
        onTap={() => go(paths.outbox)}
      />
    </Card>
  )
}
