import { Text } from '@tarojs/components'
import { may } from '../../../cloud/contract/access'
import { headlineWords } from '../../../cloud/contract/ledgerWords'
import { Bars } from '../../parts/Bars'
import { Card } from '../../parts/Card'
import { Figures } from '../../parts/Figures'
import { rateNames, rateWords, sayRateWhole } from '../../parts/sayRate'
import { go } from '../../phone/navigation'
import type { PartProps } from './now'
import { paths } from './paths'
import { Section } from './section'

/** Where my branch stands this week; for leaders the school's ledger in three honest numbers. */
export function Standing({ start: { branch, headline }, roles }: PartProps) {
  const seesSchool = headline !== null && may(roles, 'showSchoolProgress')
  if (!branch && !seesSchool) return null
  return (
    <Section title={branch ? '支部怎么样' : '学校怎么样'}>
      {seesSchool && <Ledger headline={headline} />}
      {branch && <Branch branch={branch} />}
    </Section>
  )
}

function Ledger({ headline }: { headline: NonNullable<PartProps['start']['headline']> }) {
  const { closed, staged, blocked, open } = headline
  const say = `${headlineWords.closed} ${closed}，${headlineWords.staged} ${staged}，${headlineWords.blocked} ${blocked}`
  return (
    <Card title='全校整改' aside={<More />} label={`全校整改：${say}`} onTap={() => go(paths.school)}>
      <Figures
        items={[
          { label: headlineWords.closed, value: closed, tone: 'good' },
          { label: headlineWords.staged, value: staged, tone: 'warn' },
          { label: headlineWords.blocked, value: blocked, tone: 'bad' },
        ]}
      />
      {open > 0 && <Text className='words-small start-hint'>{`另有 ${open} 个正在整改，三个数不相加。`}</Text>}
    </Card>
  )
}

const More = () => <Text className='words-small'>看全部</Text>

const none = '本周还没有'

function Branch({ branch }: { branch: NonNullable<PartProps['start']['branch']> }) {
  const { numbers } = branch
  const { overdue } = numbers
  const bars = rateNames.map((name) => {
    const { rate } = numbers[name]
    return { label: rateWords[name], share: rate, say: rate === null ? none : sayRateWhole(numbers[name]) }
  })
  const late = overdue > 0 ? `有 ${overdue} 条措施逾期` : '没有逾期的措施'
  const heard = `${branch.name}本周：${bars.map(({ label, say }) => `${label} ${say}`).join('，')}，${late}`
  return (
    <Card title={`${branch.name}本周`} aside={<More />} label={heard} onTap={() => go(paths.branch)}>
      <Bars items={bars} none={none} />
      <Text className={overdue > 0 ? 'start-late ink-bad' : 'start-late'}>{late}</Text>
    </Card>
  )
}
