import { Text } from '@tarojs/components'
import { useState } from 'react'
import { dayOf, sayWhen } from '../../../../../cloud/contract/calendar'
import { Badge } from '../../../../parts/Badge'
import { Button } from '../../../../parts/Button'
import { Card } from '../../../../parts/Card'
import { Empty } from '../../../../parts/Empty'
import { List } from '../../../../parts/List'
import { Page } from '../../../../parts/Page'
import { ReadView } from '../../../../parts/ReadView'
import { Row } from '../../../../parts/Row'
import { type Me, useMe } from '../../../../phone/me'
import { useRead } from '../../../../phone/reads'
import { type Invite, InviteSheet } from './inviteSheet'
import { MakeSheet } from './makeSheet'
import './invites.scss'

export default function Invites() {
  const me = useMe()
  const invites = useRead('listInvites', {}, { keep: false })
  const [openId, setOpenId] = useState<number>()
  const opened = invites.data?.invites.find(({ id }) => id === openId)
  return (
    <Page title='邀请码' onRefresh={invites.again} bottom={me.data && <Making me={me.data} />}>
      <Text className='words-small'>党员凭邀请码和名册上的姓名加入。不在名册上的人，有码也进不来。</Text>
      <ReadView
        read={invites}
        isEmpty={(data) => data.invites.length === 0}
        whenEmpty={<Empty picture='invite' sentence='还没有邀请码' advice='点下面“新建邀请码”，把码发到支部群里。' />}
      >
        {(data) => (
          <Card flush>
            <List items={data.invites} keyOf={({ id }) => id} label='邀请码' atFirst={20}>
              {(invite) => <Line invite={invite} onTap={() => setOpenId(invite.id)} />}
            </List>
          </Card>
        )}
      </ReadView>
      {opened && <InviteSheet invite={opened} onClose={() => setOpenId(undefined)} />}
    </Page>
  )
}

function Line({ invite, onTap }: { invite: Invite; onTap: () => void }) {
  const { code, branchName, seats, used, expiresAt, isUsable } = invite
  const until = sayWhen(expiresAt, dayOf(new Date()))
  return (
    <Row
      label={code}
      note={`${branchName}，已用 ${used}/${seats} 个名额，${until} 到期`}
      badge={<Badge tone={isUsable ? 'good' : 'quiet'}>{isUsable ? '可用' : '已失效'}</Badge>}
      onTap={onTap}
    />
  )
}

function Making({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind='primary' onTap={() => setOpen(true)}>
        新建邀请码
      </Button>
      {open && <MakeSheet me={me} onClose={() => setOpen(false)} />}
    </>
  )
}
