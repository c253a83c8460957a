import { fixNowWords } from '../../../cloud/contract/ledgerWords'
import { Button } from '../../parts/Button'
import { Choice } from '../../parts/Choice'
import { DatePick } from '../../parts/DatePick'
import { Field } from '../../parts/Field'
import { TextInput } from '../../parts/TextInput'

const ways = [
  { value: 'now', label: fixNowWords.now },
  { value: 'byDate', label: fixNowWords.byDate },
] as const

export interface PromisedProps {
  department: string
  fixNow: boolean
  dueOn: string | undefined
  onDepartment: (department: string) => void
  onFixNow: (fixNow: boolean) => void
  onDueOn: (dueOn: string | undefined) => void
}

/** Which department, at once or by a date: what a measure promises besides its person. */
export function Promised({ department, fixNow, dueOn, onDepartment, onFixNow, onDueOn }: PromisedProps) {
  return (
    <>
      <Field label='责任部门' optional>
        <TextInput label='责任部门' placeholder='例如：教务处' value={department} onChange={onDepartment} max={40} />
      </Field>
      <Field label='办理方式'>
        <Choice
          label='办理方式'
          options={ways}
          value={fixNow ? 'now' : 'byDate'}
          onChange={(way) => onFixNow(way === 'now')}
        />
      </Field>
      <DayField label='时限' value={dueOn} onChange={onDueOn} />
    </>
  )
}

export interface DayFieldProps {
  label: string
  value: string | undefined
  onChange: (day: string | undefined) => void
  hint?: string
}

/** A day that may be left out, and taken away again. */
export const DayField = ({ label, value, onChange, hint }: DayFieldProps) => (
  <Field label={label} optional hint={hint}>
    <DatePick label={label} value={value} onChange={onChange} placeholder='选一天' />
    {value && (
      <Button kind='quiet' label={`不定日期：${label}`} onTap={() => onChange(undefined)}>
        不定日期
      </Button>
    )}
  </Field>
)
