import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeasureCard } from '../../../../cloud/contract/rectification'
import { Button } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { Promised } from '../promised'
import { PersonPick } from './personPick'

export interface AssignProps {
  measure: MeasureCard
  onClose: () => void
}

/** Gives a measure to someone, with a date; while evidence waits only the date may move. */
export function Assign({ measure, onClose }: AssignProps) {
  const [person, setPerson] = useState(
    measure.assigneeId === null ? undefined : { id: measure.assigneeId, name: measure.assigneeName ?? '' },
  )
  const [dueOn, setDueOn] = useState(measure.dueOn ?? undefined)
  const [department, setDepartment] = useState(measure.department ?? '')
  const [fixNow, setFixNow] = useState(measure.fixNow)
  const isWaiting = measure.state === 'submitted'
  const write = useWrite('assignMeasure', {
    makesOld: ['showFinding', 'listMyMeasures', 'listFindings', 'showStart', 'showBranchProgress'],
    about: measure.text,
    kept: onClose,
    done: (_, { personId }) => {
      toast(personId === null && !department.trim() ? '已取消分派' : '已分派')
      onClose()
    },
  })
  const send = (personId: number | null) =>
    write.send({
      ...{ measureId: measure.id, personId, dueOn: dueOn ?? null },
      ...{ department: department.trim() || null, fixNow },
    })
  return (
    <Sheet open title='分派措施' onClose={onClose}>
      <Text className='words-small'>{`${measure.number}. ${measure.text}`}</Text>
      <View>
        <Field
          label='责任人'
          why='分给谁，谁在“我的措施”里看到，也由谁交材料。'
          hint={isWaiting ? '材料正在审核，现在不能换人。' : undefined}
        >
          <PersonPick person={person} onPick={setPerson} locked={isWaiting} />
        </Field>
        <Promised
          {...{ department, fixNow, dueOn }}
          onDepartment={setDepartment}
          onFixNow={setFixNow}
          onDueOn={setDueOn}
        />
      </View>
      <Button
        kind='primary'
        disabled={!person && !department.trim()}
        busy={write.busy}
        onTap={() => send(person?.id ?? null)}
      >
        保存
      </Button>
      {measure.assigneeId !== null && !isWaiting && (
        <Button kind='quiet' onTap={() => send(null)}>
          取消分派
        </Button>
      )}
    </Sheet>
  )
}
