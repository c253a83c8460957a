import { Text } from '@tarojs/components'
import { may } from '../../../../cloud/contract/access'
import { sayDate } from '../../../../cloud/contract/calendar'
import { roleWords } from '../../../../cloud/contract/words'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { confirm } from '../../../phone/feedback'
import { type Me, useMe } from '../../../phone/me'
import { go } from '../../../phone/navigation'
import { useWaitingCount } from '../../../phone/outbox/shelf'
import { signOut } from '../../../phone/session'
import { paths } from '../paths'
import { Account } from './account'
import { Display } from './display'
import { Privacy } from './privacy'
import { Robot } from './robot'

export default function MyPage() {
  const me = useMe()
  return (
    <Page title='我的' tab='me' onRefresh={me.again}>
      <ReadView read={me}>
        {(who) => (
          <>
            <Who me={who} />
            <Account me={who} />
            {may(who.roles, 'setWeeklyRobot') && <Robot address={who.weeklyRobot} />}
            {may(who.roles, 'listUnsentMessages') && (
              <Card flush>
                <Row label='没发出的微信消息' onTap={() => go(paths.unsent)} />
              </Card>
            )}
          </>
        )}
      </ReadView>
      {(me.data || me.error) && (
        <>
          <Display />
          <Unsent />
          <Privacy roles={me.data?.roles ?? []} />
          <Voluntary />
          <LeaveButton />
        </>
      )}
    </Page>
  )
}

const Who = ({ me: { name, branch, school, roles, joinedOn } }: { me: Me }) => (
  <Card title={name}>
    <Row label='学校' value={school.name} />
    <Row label='支部' value={branch?.name ?? '没有编入支部'} />
    <Row label='身份' value={roles.map((role) => roleWords[role]).join('、')} />
    {joinedOn && <Row label='编入支部' value={sayDate(joinedOn, '')} />}
  </Card>
)

const Voluntary = () => (
  <Card title='关于自愿'>
    <Text className='words'>
      签到、标记和交材料都是自愿的。不用这个程序，书记手里的名单一样有效；请假、不标记，都不会少什么。
    </Text>
    <Text className='words'>这里不给个人排名，不统计学习时长。领导和上级只看支部的数，不看个人。</Text>
  </Card>
)

/** What has not arrived stays on the phone for this person alone, whoever signs in next. */
function LeaveButton() {
  const count = useWaitingCount()
  const words = count
    ? `还有 ${count} 条没有发出。退出后存在手机里，你下次登录时再发，别人看不到。`
    : '退出后，这台手机上不留你的记录；下次再登录就行。'
  const leave = async () => {
    if (await confirm(words, '退出', '先不')) await signOut()
  }
  return <Button onTap={leave}>退出登录</Button>
}

function Unsent() {
  const count = useWaitingCount()
  return (
    <Card flush>
      <Row label='待发送' value={count > 0 ? `${count} 条` : '没有'} onTap={() => go(paths.outbox)} />
    </Card>
  )
}
