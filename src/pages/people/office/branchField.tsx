import { Choice } from '../../../parts/Choice'
import { Failed } from '../../../parts/Failed'
import { Field } from '../../../parts/Field'
import { useRead } from '../../../phone/reads'

export interface BranchFieldProps {
  value: number | undefined
  onChange: (branchId: number) => void
}

/** One of the school's branches. */
export function BranchField({ value, onChange }: BranchFieldProps) {
  const { data, error, again } = useRead('listBranches', {})
  if (!data && error) return <Failed sentence={error.sentence} onAgain={again} />
  const options = (data?.branches ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Field label='支部' hint={data && options.length === 0 ? '还没有支部，请先在名册里新建。' : undefined}>
      <Choice
        label='支部'
        look='picker'
        options={options}
        value={value}
        placeholder={data ? '请选择支部' : '正在读取支部'}
        onChange={onChange}
      />
    </Field>
  )
}
