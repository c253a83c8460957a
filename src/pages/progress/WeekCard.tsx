import type { WeekNumbers } from '../../../cloud/contract/progress'
import { Card } from '../../parts/Card'
import { Figures } from '../../parts/Figures'
import { Row } from '../../parts/Row'
import { rateFigures } from '../../parts/weekFigures'

/** The week's three rates, and what they stand on. */
export function WeekCard({ title, numbers }: { title: string; numbers: WeekNumbers }) {
  return (
    <Card title={title}>
      <Figures items={rateFigures(numbers)} />
      <Row label='学习活动' value={`${numbers.sessionsHeld} 次`} />
      <Row label='在册党员' value={`${numbers.onRoll} 人`} />
      <Row label='逾期措施' value={`${numbers.overdue} 条`} />
    </Card>
  )
}
