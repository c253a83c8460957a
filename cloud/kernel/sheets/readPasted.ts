import type { Grid } from './merges'
import { type ReadSheet, type RowsWish, readRows } from './sheetRows'

/** Rows copied from Word, Excel or WPS: tabs between cells, a cell with line breaks or tabs in quotes. Throws BadSheet. */
export function readPasted(text: string, wish: RowsWish): ReadSheet {
  const { rows, columns } = readRows(gridOf(text), [], wish)
  // What was pasted has rows but no letters that a person could find.
  return { rows, columns: Object.fromEntries(Object.keys(columns).map((title) => [title, ''])) }
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y

function gridOf(text: string): Grid {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  const grid: string[][] = [[]]
  CELL.lastIndex = 0
  while (CELL.lastIndex <= whole.length) {
    const [, quoted, bare = '', end] = CELL.exec(whole) ?? []
    grid[grid.length - 1].push(quoted?.replace(/""/g, '"') ?? bare)
    if (end === '\n') grid.push([])
    else if (end !== '\t') break
  }
  return grid
}
