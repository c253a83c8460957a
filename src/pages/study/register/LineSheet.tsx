import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { RegisterLine, SessionCard } from '../../../../cloud/contract/study'
import { type Attendance, attendances, attendanceWords } from '../../../../cloud/contract/words'
import { Button } from '../../../parts/Button'
import { Chips } from '../../../parts/Chips'
import { Field } from '../../../parts/Field'
import { Sheet } from '../../../parts/Sheet'
import { TextInput } from '../../../parts/TextInput'
import { useDraft } from '../../../phone/draft'
import { toast } from '../../../phone/feedback'
import { useWrite } from '../../../phone/writes'
import { sayLine } from './LineRow'

export interface LineSheetProps {
  session: SessionCard
  line: RegisterLine
  onClose: () => void
}

/** The secretary's hand on one line. */
export function LineSheet({ session, line, onClose }: LineSheetProps) {
  const [attendance, setAttendance] = useState<Attendance>(line.attendance)
  const draftName = `register/${session.id}/${line.personId}`
  const [{ note }, change, forgetDraft] = useDraft(draftName, { note: line.note ?? '' })
  const setLine = useWrite('setAttendance', {
    makesOld: ['showRegister', 'showSession', 'listSessions', 'showStart', 'showBranchProgress', 'showSchoolProgress'],
    about: `${session.theme} ${line.name}`,
    kept: () => {
      forgetDraft()
      onClose()
    },
    done: () => {
      forgetDraft()
      toast(`${line.name}：${attendanceWords[attendance]}`)
      onClose()
    },
  })
  const send = () =>
    setLine.send({ sessionId: session.id, personId: line.personId, attendance, note: note.trim() || undefined })
  // Nobody can have come before the doors open.
  const options = attendances
    .filter((value) => session.state !== 'planned' || value === 'excused' || value === 'absent')
    .map((value) => ({ value, label: attendanceWords[value] }))
  const before = sayLine(line)
  return (
    <Sheet open title={line.name} onClose={onClose}>
      <View className='stack'>
        {before && <Text className='words-small'>{`现在的记录：${before}`}</Text>}
        <Chips label='签到情况' options={options} value={attendance} onChange={setAttendance} />
        <Field label='说明' optional why='以后有人问起，看得出当时为什么这样登记。' hint='不要写病情等私人情况。'>
          <TextInput
            label='说明'
            max={60}
            value={note}
            onChange={(text) => change({ note: text })}
            placeholder='例如：手机没电，本人到场'
          />
        </Field>
        <Text className='words-small'>
          {session.state === 'ended'
            ? '活动已经结束，保存后会写明是你补录的。'
            : '保存后会写明是你登记的，本人也能看到。'}
        </Text>
        <Button kind='primary' busy={setLine.busy} onTap={send}>
          保存
        </Button>
      </View>
    </Sheet>
  )
}
