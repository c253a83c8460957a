import { Card } from '../../parts/Card'
import { Row } from '../../parts/Row'
import { go } from '../../phone/navigation'
import { paths } from './paths'
import { Section } from './section'

/** What an administrator keeps for the school. */
export const Office = () => (
  <Section title='管理'>
    <Card flush>
      <Row label='名册' note='谁在哪个支部，是什么身份' onTap={() => go(paths.roster)} />
      <Row label='导入名册' note='用 Excel 一次导入全校的人' onTap={() => go(paths.rosterImport)} />
      <Row label='导入整改台账' note='用 Excel 导入一轮巡察的问题和措施' onTap={() => go(paths.ledgerImport)} />
      <Row label='迎检材料' note='给巡察组的只读链接，或打成一个压缩包' onTap={() => go(paths.pack)} />
      <Row label='邀请码' note='发给各支部，党员用它加入' onTap={() => go(paths.invites)} />
      <Row label='周报机器人' note='把周报发到企业微信群' onTap={() => go(paths.me)} />
    </Card>
  </Section>
)
