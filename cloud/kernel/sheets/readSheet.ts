import { inTurn } from '../files/turns'
import { BadSheet } from './badSheet'
import { cellText, numberText } from './cellText'
import { columnLetters } from './columns'
import { guardPart } from './guard'
import { findHeader, type Header, type SheetTitles } from './header'
import { repack } from './repack'
import { unpack } from './unpack'

export interface SheetWish extends SheetTitles {
  /** Rows under the header, empty ones not counted; 5,000 unless told. */
  maxRows?: number
  maxBytes?: number
  maxInflated?: number
}

export interface SheetRow {
  /** The row's number in the sheet, from 1, as the user sees it. */
  line: number
  /** By column title; a wanted title is always there, empty text when the cell or the column is. */
  cells: Record<string, string>
}

export interface ReadSheet {
  rows: SheetRow[]
  /** Title → letter of its column, so that a mistake can be told as "B7". */
  columns: Record<string, string>
}

type Grid = unknown[][]

const MAX_BYTES = 1024 * 1024
const MAX_INFLATED = 20 * 1024 * 1024
const MAX_ROWS = 5_000
const MAX_SHEETS = 20
const FAILED = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

/** Reads the first sheet that has the wanted titles in one of its first rows. Throws BadSheet, and nothing else. */
export async function readSheet(bytes: Buffer, wish: SheetWish): Promise<ReadSheet> {
  const maxBytes = wish.maxBytes ?? MAX_BYTES
  if (bytes.length > maxBytes) throw new BadSheet('tooLarge', { limit: maxBytes })
  try {
    return await inTurn(() => readChecked(bytes, wish))
  } catch (error) {
    throw error instanceof BadSheet ? error : new BadSheet('notXlsx', {}, error)
  }
}

async function readChecked(bytes: Buffer, wish: SheetWish): Promise<ReadSheet> {
  const parts = await unpack(bytes, wish.maxInflated ?? MAX_INFLATED)
  for (const [path, part] of parts) parts.set(path, guardPart(part))
  const { grid, header } = await findSheet(repack(parts), wish)
  return { rows: rowsUnder(grid, header, wish), columns: lettersOf(header) }
}

async function findSheet(safe: Buffer, wish: SheetWish): Promise<{ grid: Grid; header: Header }> {
  let refusal: unknown
  for (let sheet = 1; sheet <= MAX_SHEETS; sheet += 1) {
    try {
      const grid = await readGrid(safe, sheet)
      if (!grid) break
      return { grid, header: findHeader(grid, wish) }
    } catch (error) {
      refusal ??= error
    }
  }
  throw refusal ?? new BadSheet('missingTitle', { titles: wish.titles })
}

async function readGrid(safe: Buffer, sheet: number): Promise<Grid | undefined> {
  const library = await import('read-excel-file/node')
  try {
    // A sheet of charts alone has no cells, and the library then gives nothing.
    return (await library.readSheet(safe, sheet, { parseNumber: numberText })) ?? []
  } catch (error) {
    if (error instanceof library.SheetNotFoundError) return undefined
    throw error
  }
}

function rowsUnder(grid: Grid, header: Header, wish: SheetWish): SheetRow[] {
  const limit = wish.maxRows ?? MAX_ROWS
  const rows: SheetRow[] = []
  for (let line = header.line + 1; line <= grid.length; line += 1) {
    const cells = cellsOf(grid[line - 1] ?? [], line, header, wish)
    if (!cells) continue
    if (rows.length === limit) throw new BadSheet('tooManyRows', { limit })
    rows.push({ line, cells })
  }
  return rows
}

function cellsOf(row: unknown[], line: number, header: Header, wish: SheetWish): Record<string, string> | undefined {
  const wanted = [...wish.titles, ...(wish.optional ?? [])]
  const filled = [...header.columns].map(([title, column]): [string, string] => {
    const text = cellText(row[column - 1])
    // A sum gone wrong in a column that nobody asked for is no reason to refuse a roster.
    if (FAILED.test(text) && wanted.includes(title))
      throw new BadSheet('formula', { cell: `${columnLetters(column)}${line}` })
    return [title, text]
  })
  if (filled.every(([, text]) => text === '')) return undefined
  const absent = (wish.optional ?? []).map((title): [string, string] => [title, ''])
  return Object.fromEntries([...absent, ...filled])
}

function lettersOf(header: Header): Record<string, string> {
  return Object.fromEntries([...header.columns].map(([title, column]) => [title, columnLetters(column)]))
}
