import { Text, View } from '@tarojs/components'
import type { WeekNumbers } from '../../../cloud/contract/progress'
import { Card } from '../../parts/Card'
import { percentOf, rateHeads, rateNames, rateWords, sayRate } from '../../parts/sayRate'
import { sayWeekShort } from '../../parts/sayWeek'
import { Table } from '../../parts/Table'
import { Chart } from './chart/Chart'

const heads = ['周一', ...rateHeads]

/** Eight weeks as lines, and the same numbers under them, the newest first. */
export function Trend({ trend }: { trend: readonly WeekNumbers[] }) {
  if (trend.every((numbers) => rateNames.every((name) => numbers[name].rate === null))) {
    return (
      <Card title='八周走势'>
        <Text className='words-small'>这八周还没有可算的数。开过活动、有人标记、有措施到期以后，这里就有走势。</Text>
      </Card>
    )
  }
  return (
    <Card title='八周走势'>
      <View className='stack'>
        <Chart
          id='trend'
          kind='line'
          unit='%'
          labels={trend.map(({ week }) => sayWeekShort(week))}
          series={rateNames.map((name) => ({
            name: rateWords[name],
            values: trend.map((numbers) => percentOf(numbers[name])),
          }))}
          heard={heardOf(trend)}
        />
        <Table
          label='八周走势，每周三个率'
          heads={heads}
          rows={[...trend].reverse().map((numbers) => ({
            key: numbers.week,
            head: sayWeekShort(numbers.week),
            cells: rateNames.map((name) => ({ value: sayRate(numbers[name]) })),
          }))}
        />
      </View>
    </Card>
  )
}

/** The two ends of each line; the table says the rest. */
function heardOf(trend: readonly WeekNumbers[]): string {
  const [first, last] = [trend[0], trend[trend.length - 1]]
  const lines = rateNames.map((name) => `${rateWords[name]}从 ${sayRate(first[name])} 到 ${sayRate(last[name])}`)
  return `八周走势图。${lines.join('，')}。每周的数在下面的表里。`
}
