import type { Out } from '../../../../cloud/contract/calls'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { rateNames, rateWords, sayCountChange, sayRate, sayRateChange, sayRateWhole } from '../../../parts/sayRate'

type Report = Out<'showWeeklyReport'>
type Numbers = Report['numbers']
type CountName = 'overdue' | 'sessionsHeld' | 'onRoll'

const counts: readonly { name: CountName; label: string; unit: string }[] = [
  { name: 'overdue', label: '逾期的措施', unit: '条' },
  { name: 'sessionsHeld', label: '开展活动', unit: '次' },
  { name: 'onRoll', label: '在册人数', unit: '人' },
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
          value={sayRateWhole(numbers[name])}
          note={noteOf(sayRateChange(numbers[name], last?.[name]), last && sayRate(last[name]))}
        />
      ))}
      {counts.map(({ name, label, unit }) => (
        <Row
          key={name}
          label={label}
          value={`${numbers[name]} ${unit}`}
          note={noteOf(sayCountChange(numbers[name], last?.[name], unit), last && `${last[name]} ${unit}`)}
        />
      ))}
    </Card>
  )
}

const noteOf = (change: string, before: string | undefined) => (before ? `上周 ${before}，${change}` : change)
