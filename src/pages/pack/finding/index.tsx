import { Text } from '@tarojs/components'
import { sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { findingStateShortWords, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Badge } from '../../../parts/Badge'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Page } from '../../../parts/Page'
import { Row } from '../../../parts/Row'
import { useIdParam, useParams } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { Opened } from '../Opened'
import { findingTones } from '../tones'
import { History } from './history'
import { Measure } from './measure'

/** One finding as those who check see it: measures, what was accepted for them, and the story. */
export default function Finding() {
  const { key: packKey = '' } = useParams()
  const findingId = useIdParam('findingId')
  const isWhole = packKey !== '' && findingId > 0
  const read = useRead('showPackFinding', { packKey, findingId }, { when: isWhole, keep: false })
  return (
    <Page title='问题' onRefresh={read.again}>
      <Opened isWhole={isWhole} read={read}>
        {(data) => (
          <>
            <Facts data={data} />
            <Card title='措施和佐证'>
              {data.measures.length === 0 && <Empty picture='ledger' sentence='这个问题还没有写措施' />}
              <List items={data.measures} keyOf={({ id }) => id} label='措施' atFirst={4}>
                {(measure) => <Measure measure={measure} today={data.head.today} />}
              </List>
            </Card>
            <History events={data.history} today={data.head.today} />
          </>
        )}
      </Opened>
    </Page>
  )
}

function Facts({ data }: { data: Out<'showPackFinding'> }) {
  const { finding, head, categoryTitle, leadOfficer, department, nextStep } = data
  const { number, title, state, dueOn, isOverdue, blockedBy } = finding
  const due = dueOn && `${sayDate(dueOn, head.today)}${isOverdue ? '，已逾期' : ''}`
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
