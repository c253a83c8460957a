import type { Person } from '../../../../cloud/contract/people'
import { roleWords } from '../../../../cloud/contract/words'
import type { Tone } from '../../../parts/Badge'

/** `行政支部，党员、支部书记` */
export const sayPerson = ({ branchName, roles }: Person): string =>
  `${branchName ?? '没有编入支部'}，${roles.map((role) => roleWords[role]).join('、')}`

export const hasLeft = ({ leftOn }: Person, today: string): boolean => leftOn !== null && leftOn < today

/** Whether someone can sign in, in words with a colour. */
export function standingOf(person: Person, today: string): { tone: Tone; words: string } {
  if (hasLeft(person, today)) return { tone: 'quiet', words: '已离开' }
  return person.hasAccount ? { tone: 'good', words: '已加入' } : { tone: 'quiet', words: '未加入' }
}
