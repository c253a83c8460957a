import { Text, View } from '@tarojs/components'
import { may } from '../../../cloud/contract/access'
import type { Out } from '../../../cloud/contract/calls'
import { Page } from '../../parts/Page'
import { ReadView } from '../../parts/ReadView'
import { type Me, useMe } from '../../phone/me'
import { type Read, useRead } from '../../phone/reads'
import { asOfToday } from './asOfToday'
import { Now } from './now'
import { Office } from './office'
import { OutboxDoor } from './outboxDoor'
import { Places } from './places'
import { Standing } from './standing'
import './start.scss'

/** The start page of someone who is signed in: what I can do now, then where my branch stands, then everything else. */
export function Start() {
  const me = useMe()
  const start = useRead('showStart', {})
  const reminders = useRead('listReminders', {})
  return (
    <Page
      title='支部学习与整改'
      bare
      tab='home'
      onRefresh={() => Promise.all([me.again(), start.again(), reminders.again()])}
    >
      <ReadView read={me}>{(who) => <Content me={who} start={start} reminders={reminders.data} />}</ReadView>
    </Page>
  )
}

interface ContentProps {
  me: Me
  start: Read<Out<'showStart'>>
  reminders: Out<'listReminders'> | undefined
}

function Content({ me, start, reminders }: ContentProps) {
  const runsOffice = may(me.roles, 'importRoster')
  return (
    <>
      <Greeting me={me} />
      <OutboxDoor />
      {runsOffice && !me.branch && <Office />}
      <ReadView read={start}>
        {(data) => (
          <>
            <Now start={asOfToday(data, start.at)} roles={me.roles} reminders={reminders} />
            <Standing start={data} roles={me.roles} />
          </>
        )}
      </ReadView>
      {(start.data || start.error) && <Places roles={me.roles} />}
      {runsOffice && me.branch && <Office />}
    </>
  )
}

const Greeting = ({ me: { name, branch, school } }: { me: Me }) => (
  <View className='start-head'>
    <Text className='words-title'>{`${name}，你好`}</Text>
    <Text className='words-small'>{branch ? `${school.name} ${branch.name}` : school.name}</Text>
  </View>
)
