import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Person } from '../../../../cloud/contract/people'
import { ReadView } from '../../../parts/ReadView'
import { Row } from '../../../parts/Row'
import { Skeleton } from '../../../parts/Skeleton'
import { spoken } from '../../../parts/spoken'
import { TextInput } from '../../../parts/TextInput'
import { useRead } from '../../../phone/reads'

export interface Picked {
  id: number
  name: string
}

export interface PersonPickProps {
  person: Picked | undefined
  onPick: (person: Picked | undefined) => void
  locked?: boolean
}

/** A box with the chosen name; a tap opens the roster again. */
export function PersonPick({ person, onPick, locked }: PersonPickProps) {
  if (!person) return <Roster onPick={onPick} />
  return (
    <View
      className='input input-pick'
      onClick={() => !locked && onPick(undefined)}
      {...spoken('button', { label: `责任人：${person.name}，点这里换人`, disabled: !!locked, summed: true })}
    >
      <Text>{person.name}</Text>
      {!locked && <Text className='words-small'>换人</Text>}
    </View>
  )
}

const most = 8

function Roster({ onPick }: Pick<PersonPickProps, 'onPick'>) {
  const [text, setText] = useState('')
  const read = useRead('listPeople', {})
  return (
    <View className='stack'>
      <TextInput label='搜姓名' placeholder='输入姓名查找' value={text} onChange={setText} max={20} />
      <ReadView read={read} skeleton={<Skeleton cards={1} />}>
        {({ people }) => <Matches people={matching(people, text.trim())} onPick={onPick} />}
      </ReadView>
    </View>
  )
}

/** Only a member on the roll can be given a measure. */
const matching = (people: readonly Person[], text: string) =>
  people.filter(({ name, roles }) => roles.includes('member') && name.includes(text))

function Matches({ people, onPick }: { people: readonly Person[] } & Pick<PersonPickProps, 'onPick'>) {
  if (people.length === 0) return <Text className='words-small'>没有找到这个名字，请核对，或先补到名册上。</Text>
  return (
    <View>
      {people.slice(0, most).map(({ id, name, branchName }) => (
        <Row key={id} label={name} note={branchName} onTap={() => onPick({ id, name })} />
      ))}
      {people.length > most && (
        <Text className='words-small'>{`还有 ${people.length - most} 人，请输入姓名查找。`}</Text>
      )}
    </View>
  )
}
