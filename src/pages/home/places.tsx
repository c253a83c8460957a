import { may } from '../../../cloud/contract/access'
import type { CallName } from '../../../cloud/contract/calls'
import type { Role } from '../../../cloud/contract/words'
import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'
import { tabsOf } from '../../parts/tabs'
import { go } from '../../phone/navigation'
import { paths } from './paths'
import { Section } from './section'

const places: readonly { label: string; path: string; call: CallName }[] = [
  { label: '学习活动', path: paths.sessions, call: 'listSessions' },
  { label: '学习强国', path: paths.xuexi, call: 'showMyXuexi' },
  { label: '整改台账', path: paths.findings, call: 'listFindings' },
  { label: '整改通报', path: paths.bulletins, call: 'listBulletins' },
  { label: '我的措施', path: paths.mine, call: 'listMyMeasures' },
  { label: '全校进度', path: paths.school, call: 'showSchoolProgress' },
  { label: '周报', path: paths.reports, call: 'listWeeklyReports' },
  { label: '名册', path: paths.roster, call: 'listPeople' },
  { label: '我的', path: paths.me, call: 'showMe' },
]

/** The way to everything else that my roles may see: what the tab bar does not hold. */
export function Places({ roles }: { roles: readonly Role[] }) {
  const tabs = tabsOf(roles)
  const others = places.filter(({ call, path }) => may(roles, call) && !tabs.some((tab) => tab.path === path))
  return (
    <Section title='其他'>
      <Card flush>
        {others.map(({ label, path }) => (
          <Row key={path} label={label} onTap={() => go(path)} />
        ))}
      </Card>
    </Section>
  )
}
