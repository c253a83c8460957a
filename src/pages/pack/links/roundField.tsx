import type { Out } from '../../../../cloud/contract/calls'
import { Choice } from '../../../parts/Choice'
import { Field } from '../../../parts/Field'

export type Round = Out<'listPackLinks'>['inspections'][number]

export interface RoundFieldProps {
  rounds: readonly Round[]
  value: number
  onChange: (inspectionId: number) => void
}

export const RoundField = ({ rounds, value, onChange }: RoundFieldProps) => (
  <Field label='哪一轮'>
    <Choice
      label='哪一轮'
      look='picker'
      options={rounds.map(({ id, round }) => ({ value: id, label: round }))}
      value={value}
      onChange={onChange}
    />
  </Field>
)
