import { Text, View } from '@tarojs/components'
import { sayDate } from '../../../../cloud/contract/calendar'
import { findingStateShortWords } from '../../../../cloud/contract/ledgerWords'
import type { FindingCard } from '../../../../cloud/contract/rectification'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { findingTones } from '../tones'

/** One finding of the list; the whole card opens it. */
export function FindingItem({ finding, today }: { finding: FindingCard; today: string }) {
  const { id, number, title, state, dueOn, isOverdue, blockedBy, measures, measuresAccepted } = finding
  const heading = `${number} ${title}`
  return (
    <Card
      title={heading}
      aside={<Badge tone={findingTones[state]}>{findingStateShortWords[state]}</Badge>}
      label={`${heading}，${findingStateShortWords[state]}，措施 ${measuresAccepted}/${measures} 已通过`}
      onTap={() => go(paths.finding, { findingId: id })}
    >
      <View className='side words-small'>
        <Text>{`措施 ${measuresAccepted}/${measures} 已通过`}</Text>
        {dueOn && <Text className={isOverdue ? 'ink-bad' : ''}>{dueWords(dueOn, isOverdue, today)}</Text>}
      </View>
      {blockedBy && <Text className='words-small ink-bad'>{`卡在：${blockedBy}`}</Text>}
    </Card>
  )
}

const dueWords = (dueOn: string, isOverdue: boolean, today: string) =>
  `${sayDate(dueOn, today)}${isOverdue ? '到期，已逾期' : '到期'}`
