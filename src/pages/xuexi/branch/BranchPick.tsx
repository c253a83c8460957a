import { useState } from 'react'
import { reachingOf } from '../../../../cloud/contract/access'
import { Choice } from '../../../parts/Choice'
import { useMe } from '../../../phone/me'
import { useRead } from '../../../phone/reads'

/** Those who see the whole school, and the branches they may pick from. */
function useBranches() {
  const { data: me } = useMe()
  const seesSchool = me !== undefined && reachingOf(me.roles, 'showBranchXuexi') === 'school'
  const { data } = useRead('listBranches', {}, { when: seesSchool })
  return { me, branches: seesSchool ? (data?.branches ?? []) : [] }
}

/** The branch that is shown: the one asked for, my own, or the first of the school. */
export function useBranchId(asked: string | undefined): [number | undefined, (branchId: number) => void] {
  const [picked, pick] = useState(asked ? Number(asked) : undefined)
  const { me, branches } = useBranches()
  return [picked ?? me?.branch?.id ?? branches[0]?.id, pick]
}

export interface BranchPickProps {
  value: number | undefined
  onChange: (branchId: number) => void
}

export function BranchPick({ value, onChange }: BranchPickProps) {
  const { branches } = useBranches()
  if (branches.length === 0) return null
  const options = branches.map(({ id, name }) => ({ value: id, label: name }))
  return <Choice look='picker' label='看哪个支部' options={options} value={value} onChange={onChange} />
}
