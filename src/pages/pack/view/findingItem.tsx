import { Text, View } from '@tarojs/components'
import { sayDate } from '../../../../cloud/contract/calendar'
import { findingStateShortWords } from '../../../../cloud/contract/ledgerWords'
import type { PackFinding } from '../../../../cloud/contract/pack'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { findingTones } from '../tones'

export interface FindingItemProps {
  finding: PackFinding
  today: string
  packKey: string
}

/** One finding of the list; the whole card opens it. */
export function FindingItem({ finding, today, packKey }: FindingItemProps) {
  const { id, number, title, state, dueOn, isOverdue, blockedBy, measures, measuresAccepted } = finding
  const heading = `${number} ${title}`
  const done = `措施 ${measuresAccepted}/${measures} 已通过`
  return (
    <Card
      title={heading}
      aside={<Badge tone={findingTones[state]}>{findingStateShortWords[state]}</Badge>}
      label={`${heading}，${findingStateShortWords[state]}，${done}`}
      onTap={() => go(paths.finding, { key: packKey, findingId: id })}
    >
      <View className='side words-small'>
        <Text>{done}</Text>
        {dueOn && (
          <Text className={isOverdue ? 'ink-bad' : ''}>
            {`${sayDate(dueOn, today)}到期${isOverdue ? '，已逾期' : ''}`}
          </Text>
        )}
      </View>
      {blockedBy && <Text className='words-small ink-bad'>{`卡在：${blockedBy}`}</Text>}
    </Card>
  )
}
