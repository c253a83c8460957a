import { BadSheet } from './badSheet'
import { columnNumber } from './columns'
import { showFailedFormulas } from './formulas'

// The library fills every gap between cells, so one cell at XFD1048576 would ask for 17 billion of them.
const MAX_GRID = 2_000_000
// Its time grows with the square of the rows, and of the length of a tag or text that a chunk cuts in two.
const MAX_ROWS = 100_000
const MAX_TAG = 64 * 1024
const MAX_TEXT = 256 * 1024
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

// Strict where the library is lenient, so that both see the same tags; a DOCTYPE matches nothing here.
const TAG = /<(?<end>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/
const ASIDE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/
const TOKEN = new RegExp(`[^<]+|${TAG.source}|${ASIDE.source}`, 'y')
const ADDRESS = /\s(?!xmlns:)(?:[\w.-]*:)?r\s*=\s*["']([^"']*)/g

/** Makes one XML part of an .xlsx safe and complete for the library; throws BadSheet when it can't be. */
export function guardPart(part: Buffer): Buffer {
  const xml = part.toString('utf8').replace(/^\uFEFF/, '')
  const grid = { rows: 0, lastRow: 0, lastColumn: 0 }
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const token = TOKEN.exec(xml)
    if (!token || token[0].length > (token.groups?.name ? MAX_TAG : MAX_TEXT)) throw new BadSheet('notXlsx')
    countTag(grid, token.groups ?? {})
  }
  return Buffer.from(xml.includes('sheetData') ? showFailedFormulas(xml) : tellCountOf1904(xml))
}

/** The library knows days that are counted from 1904 by `1` alone; other programs write `true`. */
function tellCountOf1904(xml: string): string {
  return xml.replace(
    /(<(?:\w+:)?workbookPr\s[^>]*?\bdate1904\s*=\s*["'])true(?=["'])/i,
    (_whole, before) => `${before}1`,
  )
}

interface Grid {
  rows: number
  lastRow: number
  lastColumn: number
}

function countTag(grid: Grid, { end, name = '', attributes = '' }: Record<string, string | undefined>): void {
  const tag = end ? '' : name.slice(name.indexOf(':') + 1)
  if (tag === 'row') countRow(grid, attributes)
  else if (tag === 'c') countCell(grid, attributes)
}

function countRow(grid: Grid, attributes: string): void {
  grid.rows += 1
  for (const [, row] of attributes.matchAll(ADDRESS)) {
    if (!/^\d{1,7}$/.test(row ?? '') || Number(row) > LAST_ROW) throw new BadSheet('notXlsx')
  }
  if (grid.rows > MAX_ROWS) throw new BadSheet('tooManyRows', { limit: MAX_ROWS })
}

function countCell(grid: Grid, attributes: string): void {
  for (const [, address] of attributes.matchAll(ADDRESS)) {
    const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? []
    const column = columnNumber(letters ?? '')
    if (!letters || column > LAST_COLUMN || Number(row) > LAST_ROW) throw new BadSheet('notXlsx')
    grid.lastColumn = Math.max(grid.lastColumn, column)
    grid.lastRow = Math.max(grid.lastRow, Number(row))
  }
  if ((grid.lastRow + grid.rows) * grid.lastColumn > MAX_GRID) throw new BadSheet('tooManyRows', { limit: MAX_ROWS })
}
