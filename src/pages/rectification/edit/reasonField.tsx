import { Field } from '../../../parts/Field'
import { TextInput } from '../../../parts/TextInput'

export interface ReasonFieldProps {
  reason: string
  tried: boolean
  onChange: (reason: string) => void
  /** Of something new, not of a change. */
  isNew?: boolean
}

/** Every change keeps why. */
export function ReasonField({ reason, tried, onChange, isNew }: ReasonFieldProps) {
  const label = isNew ? '为什么加' : '为什么改'
  return (
    <Field
      label={label}
      why='谁、什么时候、改了什么、为什么，都记在“经过”里，以后查得清。'
      error={tried && !reason.trim() ? '请写一句原因' : undefined}
    >
      <TextInput
        label={label}
        placeholder={isNew ? '例如：巡察组补充反馈' : '例如：责任分工调整'}
        value={reason}
        onChange={onChange}
        max={100}
      />
    </Field>
  )
}
