import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Out } from '../../../../cloud/contract/calls'
import type { RegisterLine } from '../../../../cloud/contract/study'
import { type Attendance, attendances } from '../../../../cloud/contract/words'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Chips } from '../../../parts/Chips'
import { Empty } from '../../../parts/Empty'
import { List } from '../../../parts/List'
import { Notice } from '../../../parts/Notice'
import { Page } from '../../../parts/Page'
import { ReadView } from '../../../parts/ReadView'
import { TextInput } from '../../../parts/TextInput'
import { asCallError } from '../../../phone/callError'
import { call } from '../../../phone/client'
import { openLink } from '../../../phone/download'
import { tell } from '../../../phone/feedback'
import { useIdParam } from '../../../phone/navigation'
import { useRead } from '../../../phone/reads'
import { sayTimes } from '../sayTimes'
import { sayAttendance } from '../standing'
import { LineRow } from './LineRow'
import { LineSheet } from './LineSheet'

/** A session's list with names, for the branch's secretary: read, corrected, exported. */
export default function Register() {
  const sessionId = useIdParam('sessionId')
  const read = useRead('showRegister', { sessionId })
  return (
    <Page
      title='活动名单'
      onRefresh={read.again}
      bottom={read.data && <Button onTap={() => exportRegister(sessionId)}>导出签到表</Button>}
    >
      <ReadView read={read}>{(register) => <Lines register={register} />}</ReadView>
    </Page>
  )
}

async function exportRegister(sessionId: number): Promise<void> {
  try {
    const { url, name } = await call('exportRegister', { sessionId })
    await openLink(url, name)
  } catch (thrown) {
    await tell(asCallError(thrown).sentence)
  }
}

type Filter = Attendance | 'all'

/** Past this a name is sooner typed than found. */
const many = 30

function Lines({ register: { session, lines } }: { register: Out<'showRegister'> }) {
  const [filter, setFilter] = useState<Filter>('all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<RegisterLine>()
  const { state, counts } = session
  const shown = lines.filter(
    ({ attendance, name }) => (filter === 'all' || attendance === filter) && name.includes(text.trim()),
  )
  const options: { value: Filter; label: string }[] = [
    { value: 'all', label: `全部 ${counts.expected}` },
    ...attendances.map((value) => ({ value, label: `${sayAttendance(value, state)} ${counts[value]}` })),
  ]
  return (
    <>
      <Card title={session.theme}>
        <Text className='words'>{sayTimes(session.startsAt, session.endsAt)}</Text>
        <Text className='words-small'>{session.place}</Text>
      </Card>
      {state === 'cancelled' && <Notice tone='warn'>活动已取消，名单不能再改。</Notice>}
      <Chips label='按情况看' options={options} value={filter} onChange={setFilter} />
      {lines.length > many && (
        <TextInput label='找名字' max={20} value={text} onChange={setText} placeholder='找名字' />
      )}
      {shown.length === 0 ? (
        <Empty
          picture='search'
          sentence={text.trim() ? '没有找到这个名字' : '这一类没有人'}
          advice={text.trim() ? '换一个字试试，或清空名字看整个名单。' : '点上面的“全部”看整个名单。'}
        />
      ) : (
        <Card flush title={`${shown.length} 人`}>
          <List
            key={`${filter}${text}`}
            step={50}
            atFirst={20}
            items={shown}
            keyOf={({ personId }) => personId}
            label='名单'
          >
            {(line) => (
              <LineRow line={line} state={state} onTap={state === 'cancelled' ? undefined : () => setChosen(line)} />
            )}
          </List>
        </Card>
      )}
      {state !== 'cancelled' && <LineSheet session={session} line={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}
