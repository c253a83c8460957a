import { isDay } from '../../contract/calendar'
import type { SheetMistake } from '../../contract/people'
import { type Role, roles, roleWords } from '../../contract/words'
import { isRosterDay, plainName } from './rules'

export const titles = {
  name: '姓名',
  branch: '支部',
  roles: '身份',
  joinedOn: '入支部日期',
  leftOn: '离开日期',
} as const
export type Column = keyof typeof titles

/** One person as the sheet has them; `line` is the row's number that Excel shows. */
export interface RosterLine {
  line: number
  name: string
  branch: string
  roles: Role[]
  joinedOn: string
  leftOn: string | null
}

export interface Mistake {
  line: number
  column: Column
  reason: string
}

/** Column title → its letter in the sheet. */
export type Letters = Record<string, string>

/** A mistake as the person finds it in the sheet: the row, the title with its letter, the reason. */
export const sayMistake = ({ line, column, reason }: Mistake, letters: Letters): SheetMistake => {
  const letter = letters[titles[column]]
  return { row: line, column: letter ? `${titles[column]}（${letter} 列）` : titles[column], reason }
}

/** What people write for a day: 2024-05-31, 2024/5/31, 2024.5.31, 2024年5月31日. Null when it is no real day. */
export function readDay(text: string): string | null {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text)
  if (!parts) return null
  const day = `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}`
  return isDay(day) ? day : null
}

const visible = /^[^\s\p{C}](.*[^\s\p{C}])?$/u

function whyBadName(name: string): string | null {
  if (name === '') return '没有写姓名'
  if ([...name].length > 20) return '姓名太长，最多 20 个字'
  return visible.test(name) ? null : '姓名里有看不见的字符或换行'
}

function whyBadBranch(branch: string): string | null {
  if (branch === '') return '没有写支部'
  if ([...branch].length > 30) return '支部名称太长，最多 30 个字'
  return visible.test(branch) ? null : '支部名称里有看不见的字符或换行'
}

function readRoles(text: string): { roles: Role[]; reason: string | null } {
  const words = text.split(/[、，,；;／/\s]+/).filter((word) => word !== '')
  const unknown = words.filter((word) => !roles.some((role) => roleWords[role] === word))
  const named = roles.filter((role) => words.includes(roleWords[role]))
  const all = Object.values(roleWords).join('、')
  if (words.length === 0) return { roles: named, reason: `没有写身份。可以写：${all}` }
  return { roles: named, reason: unknown.length > 0 ? `不认识“${unknown.join('、')}”。可以写：${all}` : null }
}

function whyBadDay(text: string, day: string | null, today: string): string | null {
  if (text === '') return '没有写日期'
  if (day === null) return `“${text}”不是日期，或这一天不存在。请写成 2024-05-31 的样子`
  return isRosterDay(day, today) ? null : `${day} 离今天太远，请核对年份`
}

/** Reads one row; everything wrong with it is named, not only the first. */
export function readLine(
  line: number,
  cells: Record<string, string>,
  today: string,
): { person: RosterLine; mistakes: Mistake[] } {
  const text = (column: Column) => cells[titles[column]] ?? ''
  const name = plainName(text('name'))
  const branch = plainName(text('branch'))
  const role = readRoles(text('roles'))
  const joinedOn = readDay(text('joinedOn'))
  const leftOn = readDay(text('leftOn'))
  const reasons: Record<Column, string | null> = {
    name: whyBadName(name),
    branch: whyBadBranch(branch),
    roles: role.reason,
    joinedOn: whyBadDay(text('joinedOn'), joinedOn, today),
    leftOn: text('leftOn') === '' ? null : whyBadDay(text('leftOn'), leftOn, today),
  }
  if (!reasons.leftOn && leftOn !== null && joinedOn !== null && leftOn < joinedOn)
    reasons.leftOn = '离开日期早于入支部日期'
  const mistakes = (Object.keys(titles) as Column[]).flatMap((column) => {
    const reason = reasons[column]
    return reason ? [{ line, column, reason }] : []
  })
  return { person: { line, name, branch, roles: role.roles, joinedOn: joinedOn ?? '', leftOn }, mistakes }
}

/** The same person of the same branch twice in one sheet. */
export function findRepeats(people: readonly RosterLine[]): Mistake[] {
  const first = new Map<string, number>()
  return people.flatMap(({ line, name, branch }) => {
    const key = JSON.stringify([branch, name])
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, line)
    return earlier === undefined || name === '' || branch === ''
      ? []
      : [{ line, column: 'name' as const, reason: `与第 ${earlier} 行重复` }]
  })
}
