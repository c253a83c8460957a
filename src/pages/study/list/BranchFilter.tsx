import { reachingOf } from '../../../../cloud/contract/access'
import { Choice } from '../../../parts/Choice'
import { useMe } from '../../../phone/me'
import { useRead } from '../../../phone/reads'

const all = 0

export interface BranchFilterProps {
  value: number | undefined
  onChange: (branchId: number | undefined) => void
}

/** For those who see the whole school. */
export function BranchFilter({ value, onChange }: BranchFilterProps) {
  const { data: me } = useMe()
  const seesSchool = me !== undefined && reachingOf(me.roles, 'listSessions') === 'school'
  const { data } = useRead('listBranches', {}, { when: seesSchool })
  if (!seesSchool || !data) return null
  const options = [
    { value: all, label: '全部支部' },
    ...data.branches.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Choice
      look='picker'
      label='看哪个支部'
      options={options}
      value={value ?? all}
      onChange={(branchId) => onChange(branchId === all ? undefined : branchId)}
    />
  )
}
