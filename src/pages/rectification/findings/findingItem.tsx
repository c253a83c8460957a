import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayDate } from '../../../../cloud/contract/calendar'
import { findingStateShortWords } from '../../../../cloud/contract/ledgerWords'
import type { FindingCard } from '../../../../cloud/contract/rectification'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { findingTones } from '../tones'
import '../work.scss'

export interface FindingItemProps {
  finding: FindingCard
  today: string
  /** What may be done with it right here; then a button opens the finding, and not the whole card. */
  children?: ReactNode
}

/** One finding of a list; the whole card opens it. */
export function FindingItem({ finding, today, children }: FindingItemProps) {
  const { id, number, title, state, dueOn, isOverdue, blockedBy, measures, measuresAccepted } = finding
  const heading = `${number} ${title}`
  const said = `${heading}，${findingStateShortWords[state]}，措施 ${measuresAccepted}/${measures} 已通过`
  const open = () => go(paths.finding, { findingId: id })
  return (
    <Card
      title={heading}
      aside={<Badge tone={findingTones[state]}>{findingStateShortWords[state]}</Badge>}
      {...(children ? {} : { label: said, onTap: open })}
    >
      <View className='side words-small'>
        <Text>{`措施 ${measuresAccepted}/${measures} 已通过`}</Text>
        {dueOn && <Text className={isOverdue ? 'ink-bad' : ''}>{dueWords(dueOn, isOverdue, today)}</Text>}
      </View>
      {blockedBy && <Text className='words-small ink-bad'>{`卡在：${blockedBy}`}</Text>}
      {children && (
        <View className='acts'>
          {children}
          <Button kind='quiet' label={`看问题和材料：${heading}`} onTap={open}>
            看问题和材料
          </Button>
        </View>
      )}
    </Card>
  )
}

const dueWords = (dueOn: string, isOverdue: boolean, today: string) =>
  `${sayDate(dueOn, today)}${isOverdue ? '到期，已逾期' : '到期'}`
