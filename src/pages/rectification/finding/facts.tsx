import { Text } from '@tarojs/components'
import { dayOf, sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { findingStateShortWords, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { findingTones } from '../tones'

export type FindingView = Out<'showFinding'>

/** What the ledger says of the finding; what it does not say is left out. */
export function Facts({ data }: { data: FindingView }) {
  const { finding, categoryTitle, nextStep } = data
  const { number, title, state, dueOn, isOverdue, leadOfficer, department, blockedBy } = finding
  const due = dueOn && `${sayDate(dueOn, dayOf(new Date()))}${isOverdue ? '，已逾期' : ''}`
  return (
    <Card
      title={`${number} ${title}`}
      aside={<Badge tone={findingTones[state]}>{findingStateShortWords[state]}</Badge>}
    >
      <Text className='words-small'>{categoryTitle}</Text>
      <Row label='状态' value={findingStateWords[state]} />
      {blockedBy && <Row label='卡在谁' value={<Text className='ink-bad'>{blockedBy}</Text>} />}
      {due && <Row label='时限' value={<Text className={isOverdue ? 'ink-bad' : ''}>{due}</Text>} />}
      {leadOfficer && <Row label='责任领导' value={leadOfficer} />}
      {department && <Row label='责任部门' value={department} />}
      {nextStep && <Row label='下一步' note={nextStep} />}
    </Card>
  )
}
