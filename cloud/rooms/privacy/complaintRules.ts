import type { ErrorName } from '../../contract/errors'
import type { ComplaintKind, Role } from '../../contract/words'

/** More than this of one person on one day is not read by anybody. */
export const mostADay = 10

export interface Writing {
  kind: ComplaintKind
  to: 'branch' | 'school'
  nameless: boolean
  branchId: number | null
}

/** Why it cannot be sent like this, or null. */
export function whyNotWrite({ kind, to, nameless, branchId }: Writing): ErrorName | null {
  if (kind === 'correction' && nameless) return 'CORRECTION_NAMED'
  return to === 'branch' && branchId === null ? 'NO_BRANCH' : null
}

export interface Reader {
  personId: number
  roles: readonly Role[]
  branchId: number | null
}

export interface Addressed {
  /** null: to the school. */
  branchId: number | null
  writerId: number | null
  isAnswered: boolean
}

/** The name is for whom it was written to: the branch's secretary, or the school's leader; and for the administrator, who corrects. */
export const seesName = (reader: Reader, { branchId }: Addressed): boolean =>
  reader.roles.includes('admin') ||
  (branchId === null
    ? reader.roles.includes('leader')
    : reader.roles.includes('secretary') && branchId === reader.branchId)

/** Why this person may not answer it, or null: nobody answers their own. */
export function whyNotAnswer(reader: Reader, { writerId, isAnswered }: Addressed): ErrorName | null {
  if (writerId === reader.personId) return 'NOT_BY_DOER'
  return isAnswered ? 'COMPLAINT_ANSWERED' : null
}
