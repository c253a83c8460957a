import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../../cloud/contract/calendar'
import type { Person } from '../../../../../cloud/contract/people'
import { Badge } from '../../../../parts/Badge'
import { Card } from '../../../../parts/Card'
import { Choice } from '../../../../parts/Choice'
import { Empty } from '../../../../parts/Empty'
import { List } from '../../../../parts/List'
import { Row } from '../../../../parts/Row'
import { TextInput } from '../../../../parts/TextInput'
import { Tick } from '../../../../parts/Tick'
import { go } from '../../../../phone/navigation'
import { paths } from '../../paths'
import { hasLeft, sayPerson, standingOf } from '../sayPerson'

export interface PeopleProps {
  people: readonly Person[]
  withLeft: boolean
  onWithLeft: (withLeft: boolean) => void
  mayChange: boolean
}

const everywhere = 0
const nowhere = -1

/** The roster with its search; a school's fits on the phone, so nothing is asked again while typing. */
export function People({ people, withLeft, onWithLeft, mayChange }: PeopleProps) {
  const [text, setText] = useState('')
  const [branch, setBranch] = useState(everywhere)
  const today = dayOf(new Date())
  const isOff = (person: Person) => !withLeft && hasLeft(person, today)
  const branches = branchesOf(people.filter((person) => !isOff(person)))
  const matching = people.filter(
    ({ name, branchId }) => name.includes(text.trim()) && (branch === everywhere || (branchId ?? nowhere) === branch),
  )
  const shown = matching.filter((person) => !isOff(person))
  const joined = shown.filter(({ hasAccount }) => hasAccount).length
  return (
    <>
      <View className='stack'>
        <TextInput label='按姓名查找' placeholder='按姓名查找' value={text} max={20} onChange={setText} />
        {branches.length > 2 && (
          <Choice label='支部' look='picker' options={branches} value={branch} onChange={setBranch} />
        )}
        <Card flush>
          <Tick label='也看已离开的人' checked={withLeft} onChange={onWithLeft} />
        </Card>
      </View>
      {shown.length === 0 ? (
        <Nobody isSearching={people.length > 0} />
      ) : (
        <>
          <Text className='words-small'>{`共 ${shown.length} 人，${joined} 人已加入`}</Text>
          <Persons people={matching} isOff={isOff} today={today} mayChange={mayChange} />
        </>
      )}
    </>
  )
}

interface PersonsProps {
  people: readonly Person[]
  isOff: (person: Person) => boolean
  today: string
  mayChange: boolean
}

function Persons({ people, isOff, today, mayChange }: PersonsProps) {
  return (
    <Card flush>
      <List items={people} isOff={isOff} keyOf={({ id }) => id} label='名册' atFirst={20}>
        {(person) => {
          const { tone, words } = standingOf(person, today)
          return (
            <Row
              label={person.name}
              note={sayPerson(person)}
              badge={<Badge tone={tone}>{words}</Badge>}
              onTap={mayChange ? () => go(paths.person, { personId: person.id }) : undefined}
            />
          )
        }}
      </List>
    </Card>
  )
}

const Nobody = ({ isSearching }: { isSearching: boolean }) =>
  isSearching ? (
    <Empty picture='search' sentence='没有找到这样的人' advice='换个字试试，或换个支部。' />
  ) : (
    <Empty picture='people' sentence='名册还是空的' advice='点下面“添加一个人”，或用 Excel 一次导入。' />
  )

function branchesOf(people: readonly Person[]) {
  const names = new Map(people.map(({ branchId, branchName }) => [branchId ?? nowhere, branchName ?? '没有编入支部']))
  return [{ value: everywhere, label: '全部支部' }, ...[...names].map(([value, label]) => ({ value, label }))]
}
