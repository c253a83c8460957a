import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Person } from '../../../../cloud/contract/people'
import { Button } from '../../../parts/Button'
import { Choice } from '../../../parts/Choice'
import { Empty } from '../../../parts/Empty'
import { Field } from '../../../parts/Field'
import { List } from '../../../parts/List'
import { ReadView } from '../../../parts/ReadView'
import { Tick } from '../../../parts/Tick'
import { useMe } from '../../../phone/me'
import { useRead } from '../../../phone/reads'

export interface PeoplePickProps {
  /** Undefined: the whole branch. */
  chosen: number[] | undefined
  /** The Shanghai day of the session: who joins later cannot be expected. */
  day: string
  mistake: string | undefined
  onChange: (chosen: number[] | undefined) => void
}

const options = [
  { value: 'all', label: '支部全体' },
  { value: 'some', label: '选人' },
]

/** Who is expected: the branch as it stands on that day, or some of it. */
export function PeoplePick({ chosen, day, mistake, onChange }: PeoplePickProps) {
  return (
    <Field label='应到' error={mistake} why='只有名单上的人能签到；出勤率按应到减去请假算。'>
      <Choice
        label='应到'
        options={options}
        value={chosen ? 'some' : 'all'}
        onChange={(value) => onChange(value === 'all' ? undefined : (chosen ?? []))}
      />
      {chosen ? (
        <Some chosen={chosen} day={day} onChange={onChange} />
      ) : (
        <Text className='field-hint'>那一天支部名册上的全体党员。</Text>
      )}
    </Field>
  )
}

function Some({ chosen, day, onChange }: { chosen: number[]; day: string; onChange: (chosen: number[]) => void }) {
  const branchId = useMe().data?.branch?.id
  const read = useRead('listPeople', { branchId }, { when: branchId !== undefined })
  return (
    <ReadView
      read={read}
      isEmpty={({ people }) => !people.some((person) => isThereOn(person, day))}
      whenEmpty={<Empty picture='people' sentence='那一天名册上没有人' advice='请先在名册里加人。' />}
    >
      {({ people }) => (
        <Ticks people={people.filter((person) => isThereOn(person, day))} chosen={chosen} onChange={onChange} />
      )}
    </ReadView>
  )
}

const isThereOn = ({ joinedOn, leftOn }: Person, day: string) =>
  (joinedOn === null || joinedOn <= day) && (leftOn === null || leftOn >= day)

function Ticks({
  people,
  chosen,
  onChange,
}: {
  people: Person[]
  chosen: number[]
  onChange: (ids: number[]) => void
}) {
  const ids = new Set(chosen)
  // Another day can have taken someone off the list: who cannot be seen must not be sent.
  const stillThere = chosen.filter((id) => people.some((person) => person.id === id))
  useEffect(() => {
    if (stillThere.length < chosen.length) onChange(stillThere)
  })
  const whole = people.every(({ id }) => ids.has(id))
  return (
    <View>
      <View className='side'>
        <Button narrow onTap={() => onChange(whole ? [] : people.map(({ id }) => id))}>
          {whole ? '全不选' : '全选'}
        </Button>
        <Text className='words-small'>{`已选 ${ids.size} 人，共 ${people.length} 人`}</Text>
      </View>
      <List step={50} items={people} keyOf={({ id }) => id} label='可选的人'>
        {({ id, name }) => (
          <Tick
            label={name}
            checked={ids.has(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        )}
      </List>
    </View>
  )
}
