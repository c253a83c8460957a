import { useState } from 'react'
import { may } from '../../../../../cloud/contract/access'
import { Button } from '../../../../parts/Button'
import { Page } from '../../../../parts/Page'
import { ReadView } from '../../../../parts/ReadView'
import { type Me, useMe } from '../../../../phone/me'
import { useRead } from '../../../../phone/reads'
import { AddSheet } from './addSheet'
import { Doors } from './doors'
import { People } from './people'

export default function Roster() {
  const me = useMe()
  const [withLeft, setWithLeft] = useState(false)
  // Once they are read, those who left are only hidden again.
  const [askedLeft, setAskedLeft] = useState(false)
  const roster = useRead('listPeople', askedLeft ? { withLeft: true } : {}, { steady: true })
  const change = (now: boolean) => {
    setWithLeft(now)
    if (now) setAskedLeft(true)
  }
  return (
    <Page title='名册' tab='roster' onRefresh={roster.again} bottom={me.data && <Adding me={me.data} />}>
      <ReadView read={me}>
        {({ roles }) => (
          <>
            <Doors roles={roles} />
            <ReadView read={roster} shape='list'>
              {({ people }) => (
                <People
                  people={people}
                  withLeft={withLeft}
                  onWithLeft={change}
                  mayChange={may(roles, 'changePerson')}
                />
              )}
            </ReadView>
          </>
        )}
      </ReadView>
    </Page>
  )
}

function Adding({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  if (!may(me.roles, 'addPerson')) return null
  return (
    <>
      <Button kind='primary' onTap={() => setOpen(true)}>
        添加一个人
      </Button>
      <AddSheet me={me} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
