import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
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
  /** undefined: the sheet is closed. */
  line: RegisterLine | undefined
  onClose: () => void
}

/** What a closed sheet holds: so many people are not here that opening it changes little. */
const nobody: RegisterLine = {
  ...{ personId: 0, name: '', attendance: 'absent', note: null },
  ...{ occurredAt: null, recordedAt: null, enteredBy: null, enteredLate: false, sentLater: false },
}

/** The secretary's hand on one line. */
export function LineSheet({ session, line: chosen, onClose }: LineSheetProps) {
  const line = chosen ?? nobody
  const [picked, setPicked] = useState<Attendance>()
  const shown = useRef(line.personId)
  shown.current = line.personId
  const attendance = picked ?? line.attendance
  const draftName = `register/${session.id}/${line.personId}`
  const [{ note }, change, forgetDraft] = useDraft(draftName, { note: line.note ?? '' })
  const setLine = useWrite('setAttendance', {
    makesOld: ['showRegister', 'showSession', 'listSessions', 'showStart', 'showBranchProgress', 'showSchoolProgress'],
    about: `${session.theme} ${line.name}`,
    kept: () => {
      forgetDraft()
      closeIfShown()
    },
    done: () => {
      forgetDraft()
      toast(`${line.name}：${attendanceWords[attendance]}`)
      closeIfShown()
    },
  })
  const close = () => {
    setPicked(undefined)
    onClose()
  }
  // A slow answer does not close the sheet of the next person.
  const closeIfShown = () => shown.current === line.personId && close()
  const send = () =>
    setLine.send({ sessionId: session.id, personId: line.personId, attendance, note: note.trim() || undefined })
  // Nobody can have come before the doors open.
  const options = attendances
    .filter((value) => session.state !== 'planned' || value === 'excused' || value === 'absent')
    .map((value) => ({ value, label: attendanceWords[value] }))
  const before = sayLine(line)
  return (
    <Sheet ahead open={chosen !== undefined} title={line.name} onClose={close}>
      <View className='stack'>
        <Text className={before ? 'words-small' : 'none'}>{before && `现在的记录：${before}`}</Text>
        <Chips label='签到情况' options={options} value={attendance} onChange={setPicked} />
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
