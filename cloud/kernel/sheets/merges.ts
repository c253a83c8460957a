import { BadSheet } from './badSheet'
import { columnNumber } from './columns'

/** A merged block, rows and columns from 1. Only its first cell holds a value; a person sees it in all of them. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

export type Grid = unknown[][]

// Merges that overlap could ask for far more cells than the sheet has.
const MAX_FILLED = 2_000_000

/** The merged blocks of the `sheet`th sheet, from 1, in the order in which the library counts them. */
export function mergesOf(parts: ReadonlyMap<string, Buffer>, sheet: number): Merge[] {
  const xml = parts.get(pathOf(parts, sheet))?.toString('utf8') ?? ''
  return [
    ...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g),
  ].map(([, left = '', top, right = '', bottom]) => ({
    ...{ top: Number(top), bottom: Number(bottom) },
    ...{ left: columnNumber(left), right: columnNumber(right) },
  }))
}

function pathOf(parts: ReadonlyMap<string, Buffer>, sheet: number): string {
  const text = (path: string) => parts.get(path)?.toString('utf8') ?? ''
  const tags = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*?\s\w+:id\s*=\s*["']([^"']+)/g)]
  const relation = tags[sheet - 1]?.[1]
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]
    if (of('Id') === relation) return `xl/${of('Target') ?? ''}`.replace(/^xl\/\/xl\//, 'xl/')
  }
  return ''
}

/** The grid with each merged block's value in all rows of its first column. Sideways nothing is filled: see across. */
export function fillDown(grid: Grid, merges: readonly Merge[]): Grid {
  const filled = [...grid]
  let cells = 0
  for (const { top, bottom, left } of merges) {
    const value = grid[top - 1]?.[left - 1] ?? null
    for (let row = top; value !== null && row < Math.min(bottom, grid.length); row += 1) {
      cells += 1
      if (cells > MAX_FILLED) throw new BadSheet('notXlsx')
      if (filled[row] === grid[row]) filled[row] = [...(grid[row] ?? [])]
      filled[row][left - 1] = value
    }
  }
  return filled
}

/** A block with a value that lies over two of these columns: nobody can tell which of them it was meant for. */
export function across(grid: Grid, merges: readonly Merge[], columns: readonly number[]): Merge | undefined {
  return merges.find(
    ({ top, left, right }) =>
      (grid[top - 1]?.[left - 1] ?? null) !== null &&
      columns.filter((column) => column >= left && column <= right).length > 1,
  )
}
