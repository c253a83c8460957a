import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { rateNames, rateWords, sayCountBefore, sayParts, sayRate, sayRateBefore } from '../../../parts/sayRate'

type Report = Out<'showWeeklyReport'>
type Numbers = Report['numbers']
type CountName = 'overdue' | 'sessionsHeld' | 'onRoll'

const counts: readonly { name: CountName; label: string; unit: string }[] = [
  { name: 'overdue', label: '逾期措施', unit: '条' },
  { name: 'sessionsHeld', label: '学习活动', unit: '次' },
  { name: 'onRoll', label: '在册党员', unit: '人' },
]

/** This week's numbers, each with last week's and what changed. */
export function Compared({ numbers, before }: { numbers: Numbers; before: Numbers | null }) {
  const last = before ?? undefined
  return (
    <Card title='这一周和上周'>
      {rateNames.map((name) => (
        <Row
          key={name}
          label={rateWords[name]}
          value={sayRate(numbers[name])}
          note={[sayParts(numbers[name]), sayRateBefore(numbers[name], last?.[name])].filter(Boolean).join(' · ')}
        />
      ))}
      {counts.map(({ name, label, unit }) => (
        <Row
          key={name}
          label={label}
          value={`${numbers[name]} ${unit}`}
          note={sayCountBefore(numbers[name], last?.[name], unit)}
        />
      ))}
    </Card>
  )
}
