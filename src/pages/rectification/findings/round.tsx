import { Text, View } from '@tarojs/components'
import { dayOfWindow, sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import type { Headline } from '../../../../cloud/contract/rectification'
import { Card } from '../../../parts/Card'
import { spoken } from '../../../parts/spoken'
import { type Tally, tallyWords } from './narrow'

export type Inspection = NonNullable<Out<'listFindings'>['inspection']>

export interface RoundProps {
  inspection: Inspection
  headline: Headline
  today: string
  tally: Tally | undefined
  /** A second tap on the same number shows all again. */
  onTally: (tally: Tally | undefined) => void
  /** There are other rounds to look at. */
  onOther?: () => void
}

const order: readonly Tally[] = ['closed', 'staged', 'blocked', 'open']

/** The round, where its window stands, and the honest numbers as filters. */
export function Round({ inspection, headline, today, tally, onTally, onOther }: RoundProps) {
  const { round, inspector, windowStart, windowEnd } = inspection
  return (
    <Card title={round} aside={onOther && <Other onTap={onOther} />}>
      <Text className='words-small'>
        {`${inspector}，${sayDate(windowStart, today)} 至 ${sayDate(windowEnd, windowStart)}`}
      </Text>
      <Text className='words'>{windowWords(inspection, today)}</Text>
      <View className='tallies' {...spoken('radiogroup', { label: '按状态看' })}>
        {order.map((name) => (
          <View
            key={name}
            className={name === tally ? 'tally tally-on' : 'tally'}
            hoverClass='pressed'
            onClick={() => onTally(name === tally ? undefined : name)}
            {...spoken('radio', { label: `${tallyWords[name]} ${headline[name]}`, checked: name === tally })}
          >
            <Text className='tally-value'>{String(headline[name])}</Text>
            <Text className='tally-label'>{tallyWords[name]}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}

const Other = ({ onTap }: { onTap: () => void }) => (
  <View className='round-other' onClick={onTap} {...spoken('button', { label: '换一轮，看别的巡察轮次' })}>
    <Text>换一轮</Text>
  </View>
)

/** Where today stands in the window, in plain words, and in which phase. */
export function windowWords({ windowStart, windowEnd, phases }: Inspection, today: string): string {
  const { day, days } = dayOfWindow(windowStart, windowEnd, today)
  if (day < 1) return `整改期还有 ${1 - day} 天开始`
  if (day > days) return `整改期已过 ${day - days} 天`
  const running = phases.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
  const named = running.map(({ name, endsOn }) => `${name}（到 ${sayDate(endsOn, today)}）`)
  return [`第 ${day} 天 / 共 ${days} 天`, ...named].join('，')
}
