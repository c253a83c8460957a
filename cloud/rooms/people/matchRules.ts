import type { Role } from '../../contract/words'
import type { Mistake, RosterLine } from './rosterRules'

export interface KnownMembership {
  branch: string
  joinedOn: string
  leftOn: string | null
}

/** A person of the school, memberships oldest first. */
export interface KnownPerson {
  id: number
  name: string
  roles: Role[]
  memberships: KnownMembership[]
}

/** What one row of the sheet comes to. */
export type Step =
  | { kind: 'add'; row: RosterLine }
  | { kind: 'same'; row: RosterLine }
  /** `was`: the day of joining of the membership that is put right. */
  | { kind: 'change'; row: RosterLine; person: KnownPerson; was: string }
  /** Left once and is back: a membership of its own. */
  | { kind: 'back'; row: RosterLine; person: KnownPerson }

const keyOf = (branch: string, name: string) => JSON.stringify([branch, name])

/** People by branch and name; of two namesakes the one who is still there comes first. */
export function indexPeople(known: readonly KnownPerson[]): Map<string, KnownPerson> {
  const index = new Map<string, KnownPerson>()
  const isHere = (person: KnownPerson, branch: string) => {
    const last = person.memberships.at(-1)
    return last?.branch === branch && last.leftOn === null
  }
  for (const person of known) {
    for (const { branch } of person.memberships) {
      const key = keyOf(branch, person.name)
      const other = index.get(key)
      if (!other || (!isHere(other, branch) && isHere(person, branch))) index.set(key, person)
    }
  }
  return index
}

const isSameRoles = (a: readonly Role[], b: readonly Role[]) => [...a].sort().join() === [...b].sort().join()

/** Compares a row with who is known under its branch and name. */
export function matchRow(row: RosterLine, index: Map<string, KnownPerson>): Step | Mistake {
  const person = index.get(keyOf(row.branch, row.name))
  if (!person) return { kind: 'add', row }
  const isRow = (m: KnownMembership) =>
    m.branch === row.branch && m.joinedOn === row.joinedOn && m.leftOn === row.leftOn
  if (person.memberships.some(isRow) && isSameRoles(person.roles, row.roles)) return { kind: 'same', row }
  const last = person.memberships[person.memberships.length - 1]
  const { line } = row
  if (last.branch !== row.branch)
    return { line, column: 'branch', reason: `这个人已转到“${last.branch}”，请在名册里直接改` }
  if (last.leftOn !== null && row.joinedOn > last.leftOn) return { kind: 'back', row, person }
  const before = person.memberships.at(-2)
  const end = before?.leftOn
  if (end && row.joinedOn <= end)
    return { line, column: 'joinedOn', reason: `这个人到 ${end} 还在“${before.branch}”，入支部日期要晚于这一天` }
  return { kind: 'change', row, person, was: last.joinedOn }
}
