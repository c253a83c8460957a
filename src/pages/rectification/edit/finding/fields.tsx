import type { Out } from '../../../../../cloud/contract/calls'
import { Card } from '../../../../parts/Card'
import { Choice } from '../../../../parts/Choice'
import { Field } from '../../../../parts/Field'
import { TextInput } from '../../../../parts/TextInput'
import { DayField } from '../../promised'
import type { Form } from './form'

export interface FieldsProps {
  form: Form
  tried: boolean
  change: (part: Partial<Form>) => void
  categories: Out<'listFindings'>['categories']
  /** Also asks for the number, and not for what comes later. */
  isNew?: boolean
}

/** The words of a finding, as the ledger prints them. */
export function Fields({ form, tried, change, categories, isNew }: FieldsProps) {
  const missing = (value: string, words: string) => (tried && !value.trim() ? words : undefined)
  return (
    <Card>
      {isNew && <NumberField {...{ form, change }} missing={missing(form.number, '请写编号')} />}
      <Field label='问题' error={missing(form.title, '请写问题')}>
        <TextInput label='问题' lines value={form.title} onChange={(title) => change({ title })} max={100} />
      </Field>
      <Field label='类别' error={tried && form.categoryId === undefined ? '请选一个类别' : undefined}>
        <Choice
          label='类别'
          look='picker'
          options={categories.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))}
          value={form.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
      </Field>
      <Line
        label='责任领导'
        placeholder='例如：党委书记'
        value={form.leadOfficer}
        onChange={(leadOfficer) => change({ leadOfficer })}
      />
      <Line
        label='责任部门'
        placeholder='例如：党建办'
        value={form.department}
        onChange={(department) => change({ department })}
      />
      <DayField label='时限' value={form.dueOn} onChange={(dueOn) => change({ dueOn })} />
      {!isNew && (
        <Field label='下一步' optional>
          <TextInput
            label='下一步'
            lines
            value={form.nextStep}
            onChange={(nextStep) => change({ nextStep })}
            max={300}
          />
        </Field>
      )}
    </Card>
  )
}

interface NumberFieldProps extends Pick<FieldsProps, 'form' | 'change'> {
  missing: string | undefined
}

const NumberField = ({ form, change, missing }: NumberFieldProps) => (
  <Field label='编号' why='台账和通报按编号找。' error={missing}>
    <TextInput
      label='编号'
      placeholder='例如：12'
      value={form.number}
      onChange={(number) => change({ number })}
      max={20}
    />
  </Field>
)

interface LineProps {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
}

const Line = ({ label, ...input }: LineProps) => (
  <Field label={label} optional>
    <TextInput label={label} max={40} {...input} />
  </Field>
)
