import type { In } from '../../../../../cloud/contract/calls'
import type { Person } from '../../../../../cloud/contract/people'
import type { Role } from '../../../../../cloud/contract/words'

export interface Form {
  name: string
  roles: Role[]
  branchId: number | undefined
  since: string
  leftOn: string | null
}

type Change = Omit<In<'changePerson'>, 'personId'>

export const formOf = ({ name, roles, branchId, leftOn }: Person, today: string): Form => ({
  name,
  roles,
  branchId: branchId ?? undefined,
  since: today,
  leftOn,
})

export function whyNot({ name, roles }: Form): string | undefined {
  if (name.trim() === '') return '请填姓名。'
  return roles.length === 0 ? '请至少选一个身份。' : undefined
}

/** What of the form differs from the person as read. */
export function whatChanged(person: Person, { name, roles, branchId, since, leftOn }: Form): Change {
  const changed: Change = {}
  if (name.trim() !== person.name) changed.name = name.trim()
  if (String(roles) !== String(person.roles)) changed.roles = roles
  if (branchId !== undefined && branchId !== person.branchId) Object.assign(changed, { branchId, since })
  if (leftOn !== person.leftOn) changed.leftOn = leftOn
  return changed
}
