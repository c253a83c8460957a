import { dayOf } from '../../contract/calendar'

/** Long enough to be read, short enough for the 260 characters of a path on Windows. */
const longest = 40

/** Windows opens a device by these names, whatever follows the dot. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/i

/** A text as one part of a path on any machine: nothing invisible, no sign of a path, no dot or space at its ends. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, '')
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
  const short = [...plain.trim()].slice(0, longest).join('')
  return short.replace(/^[. ]+|[. ]+$/g, '').replace(device, '_$&') || '无题'
}

/** Hands out each name once, whatever the case of its letters: Windows knows no other. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>()
  return (name) => {
    let free = name
    for (let n = 2; given.has(free.toLowerCase()); n += 1) free = `${name}（${n}）`
    given.add(free.toLowerCase())
    return free
  }
}

export interface PhotoPlace {
  folder: string
  measure: number
  evidence: { id: number; occurredOn: string | null; recordedAt: Date }
  /** From 1. */
  position: number
}

/** `佐证/1.1-问题/措施2/2026-11-16-材料31-1.jpg`: by the day it was done, or else handed in. */
export const photoName = ({ folder, measure, evidence, position }: PhotoPlace): string =>
  `佐证/${folder}/措施${measure}/${evidence.occurredOn ?? dayOf(evidence.recordedAt)}-材料${evidence.id}-${position}.jpg`

/** One cell of a .csv that a spreadsheet opens: quoted, and never a formula. */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${text.replace(/"/g, '""')}"`
}

export type Line = readonly (string | number)[]

/** With the mark by which Excel knows UTF-8. */
export const csvOf = (lines: readonly Line[]): Buffer =>
  Buffer.from(`\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`)

export const packName = (round: string, today: string): string => `${safeName(`迎检材料-${round}`)}-${today}.zip`
