import { BadSheet } from './badSheet'
import { cellText } from './cellText'
import { columnLetters } from './columns'
import { findHeader, type Header, type SheetTitles } from './header'
import { across, fillDown, type Grid, type Merge } from './merges'

export interface SheetRow {
  /** The row's number in the sheet, from 1, as the user sees it. */
  line: number
  /** By column title; a wanted title is always there, empty text when the cell or the column is. */
  cells: Record<string, string>
}

export interface ReadSheet {
  rows: SheetRow[]
  /** Title → letter of its column, so that a mistake can be told as "B7"; empty where the rows have no letters. */
  columns: Record<string, string>
}

export interface RowsWish extends SheetTitles {
  /** Rows under the header, empty ones not counted; 5,000 unless told. */
  maxRows?: number
}

const MAX_ROWS = 5_000
const FAILED = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

/** The rows under the titles, a merged value in every row that it lies over. Hidden rows count like others. */
export function readRows(grid: Grid, merges: readonly Merge[], wish: RowsWish): ReadSheet {
  const header = findHeader(fillDown(grid, merges), wish)
  const below = merges.filter(({ top }) => top > header.line)
  const wanted = wantedIn(header, wish)
  const wide = across(grid, below, [...wanted.values()])
  if (wide) throw new BadSheet('mergedAcross', { cell: `${columnLetters(wide.left)}${wide.top}` })
  const columns = Object.fromEntries([...header.columns].map(([title, column]) => [title, columnLetters(column)]))
  return { rows: rowsUnder(grid, fillDown(grid, below), header, wish), columns }
}

const wantedIn = ({ columns }: Header, wish: SheetTitles): Map<string, number> =>
  new Map([...columns].filter(([title]) => [...wish.titles, ...(wish.optional ?? [])].includes(title)))

function rowsUnder(grid: Grid, filled: Grid, header: Header, wish: RowsWish): SheetRow[] {
  const limit = wish.maxRows ?? MAX_ROWS
  const wanted = wantedIn(header, wish)
  const absent = (wish.optional ?? []).filter((title) => !header.columns.has(title)).map((title) => [title, ''])
  const rows: SheetRow[] = []
  for (let line = header.line + 1; line <= grid.length; line += 1) {
    // A block drawn far below the last row makes no rows.
    if (isEmpty(grid[line - 1] ?? [], header)) continue
    if (rows.length === limit) throw new BadSheet('tooManyRows', { limit })
    const cells = cellsOf(filled[line - 1] ?? [], line, header, wanted)
    rows.push({ line, cells: Object.fromEntries([...absent, ...cells]) })
  }
  return rows
}

const isEmpty = (row: unknown[], { columns }: Header): boolean =>
  [...columns.values()].every((column) => cellText(row[column - 1]) === '')

function cellsOf(row: unknown[], line: number, header: Header, wanted: Map<string, number>): [string, string][] {
  return [...header.columns].map(([title, column]) => {
    const text = cellText(row[column - 1])
    // A sum gone wrong in a column that nobody asked for is no reason to refuse a roster.
    if (FAILED.test(text) && wanted.has(title))
      throw new BadSheet('formula', { cell: `${columnLetters(column)}${line}` })
    return [title, text]
  })
}
