import { Text, View } from '@tarojs/components'
import { dayOf, sayDate } from '../../../../cloud/contract/calendar'
import type { Out } from '../../../../cloud/contract/calls'
import { findingStateShortWords, findingStateWords } from '../../../../cloud/contract/ledgerWords'
import { Badge } from '../../../parts/Badge'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import { useMay } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { paths } from '../paths'
import { findingTones } from '../tones'
import '../work.scss'
import { isClosed } from './closed'

export type FindingView = Out<'showFinding'>

/** What the ledger says of the finding; what it does not say is left out. */
export function Facts({ data }: { data: FindingView }) {
  const { finding, categoryTitle, nextStep } = data
  const { id, number, title, state, dueOn, isOverdue, leadOfficer, department, blockedBy } = finding
  const due = dueOn && `${sayDate(dueOn, dayOf(new Date()))}${isOverdue ? '，已逾期' : ''}`
  const mayEdit = useMay()('editFinding') && !isClosed(state)
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
      <Comes data={data} />
      <Rounds data={data} />
      {mayEdit && (
        <View className='act'>
          <Button label={`修改问题 ${number}`} onTap={() => go(paths.editFinding, { findingId: id })}>
            修改
          </Button>
        </View>
      )}
    </Card>
  )
}

/** When it is looked at again. */
function Comes({ data: { lookBack } }: { data: FindingView }) {
  const mayLook = useMay()('listLookBacks')
  if (!lookBack) return null
  const { months, dueOn, isDue } = lookBack
  const when = sayDate(dueOn, dayOf(new Date()))
  return (
    <Row
      label='回头看'
      value={<Text className={isDue ? 'ink-warn' : ''}>{`满 ${months} 个月，${when}${isDue ? '起该看了' : ''}`}</Text>}
      heard={`回头看，满 ${months} 个月，${when}`}
      onTap={mayLook ? () => go(paths.lookBacks) : undefined}
    />
  )
}

/** The same finding in other rounds. */
function Rounds({ data: { earlier, later } }: { data: FindingView }) {
  const links = [
    ...(earlier ? [{ ...earlier, label: '上一轮' }] : []),
    ...later.map((link) => ({ ...link, label: '后一轮' })),
  ]
  return (
    <>
      {links.map(({ id, label, round, number, title, state }) => (
        <Row
          key={id}
          label={label}
          note={`${round} ${number} ${title}`}
          value={findingStateShortWords[state]}
          onTap={() => go(paths.finding, { findingId: id })}
        />
      ))}
    </>
  )
}
