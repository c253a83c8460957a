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
import { signOut } from '../../../phone/session'
import { Account } from './account'
import { Display } from './display'
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
          </>
        )}
      </ReadView>
      {(me.data || me.error) && (
        <>
          <Display />
          <Voluntary />
          <Button onTap={leave}>退出登录</Button>
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

async function leave(): Promise<void> {
  if (await confirm('退出后，这台手机上不留你的记录；下次再登录就行。', '退出', '先不')) await signOut()
}
