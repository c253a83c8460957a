import { DatePick } from '../../../parts/DatePick'
import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'

interface NoteFieldProps {
  note: string
  missing: boolean
  onChange: (note: string) => void
}

export function NoteField({ note, missing, onChange }: NoteFieldProps) {
  return (
    <Field
      label='一句话说明'
      why='周报、台账和公开通报都从这一句里取，写一次就够，不用再填别的表。'
      error={missing ? '请写一句话，做了什么' : undefined}
    >
      <TextInput
        label='一句话说明'
        lines
        placeholder='例如：修订应急预案，组织一次大检查'
        value={note}
        onChange={onChange}
        max={300}
      />
    </Field>
  )
}

interface DayFieldProps {
  day: string
  today: string
  onChange: (day: string) => void
}

export function DayField({ day, today, onChange }: DayFieldProps) {
  return (
    <Field label='哪天做的' why='做的日子和交的日子都会记下来。补交会写明是补交，不算错。'>
      <DatePick label='哪天做的' value={day} to={today} onChange={onChange} />
    </Field>
  )
}
