import { useState } from 'react'
import { Card } from '../../../parts/Card'
import { Row } from '../../../parts/Row'
import type { Me } from '../../../phone/me'
import { PasswordSheet } from './passwordSheet'

/** How this person signs in. A demo's password stays as it is: the next visitor needs it. */
export function Account({ me: { username, hasWeixin, isDemo } }: { me: Me }) {
  const [changing, setChanging] = useState(false)
  const weixin = hasWeixin ? '已绑定' : '没有绑定'
  return (
    <Card title='账号'>
      {username && <Row label='账号' value={username} />}
      <Row label='微信' value={weixin} />
      {username && !isDemo && <Row label='改密码' onTap={() => setChanging(true)} />}
      {isDemo && <Row label='改密码' note='演示学校里不能改，免得后来的人进不来' />}
      {changing && <PasswordSheet onClose={() => setChanging(false)} />}
    </Card>
  )
}
