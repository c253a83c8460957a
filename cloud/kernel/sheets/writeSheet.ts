import type { Row } from 'write-excel-file/node'

export interface SheetToWrite {
  sheetName: string
  /** A large line above the table. */
  title?: string
  /** Lines between the title and the header, so that a filled-in template reads back without them. */
  notes?: string[]
  columns: { title: string; width?: number }[]
  rows: (string | number | null)[][]
}

const LONGEST_CELL = 32_767

/** An .xlsx with a bold header that stays in sight. Text stays text: no cell can turn into a formula. */
export async function writeSheet(sheet: SheetToWrite): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const above: Row[] = []
  if (sheet.title) above.push([{ ...textCell(sheet.title), fontWeight: 'bold', fontSize: 14 }])
  for (const note of sheet.notes ?? []) above.push([{ ...textCell(note), textColor: '#595959' }])
  const header: Row = sheet.columns.map(({ title }) => ({
    ...textCell(title),
    fontWeight: 'bold',
    backgroundColor: '#f2f2f2',
    wrap: true,
  }))
  const rows = sheet.rows.map((row): Row => row.map(valueCell))
  return writeXlsx([...above, header, ...rows], {
    sheet: safeName(sheet.sheetName),
    columns: sheet.columns.map(({ title, width }) => ({ width: width ?? widthOf(title) })),
    stickyRowsCount: above.length + 1,
  }).toBuffer()
}

function valueCell(value: string | number | null): Row[number] {
  if (value === null || value === '') return null
  if (typeof value === 'number' && Number.isFinite(value)) return { value, type: Number, alignVertical: 'top' }
  return { ...textCell(String(value)), wrap: true, alignVertical: 'top' }
}

// Format "@" keeps =1+1 a text even after somebody has edited the cell.
function textCell(text: string): { value: string; type: StringConstructor; format: string } {
  return { value: storedText(text), type: String, format: '@' }
}

function storedText(text: string): string {
  // Excel reads _x0041_ as "A"; an escaped underscore stays what it is.
  const escaped = text.slice(0, LONGEST_CELL).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  // The library keeps its strings in a plain object and breaks on names such as "constructor".
  return escaped in Object.prototype ? `${escaped} ` : escaped
}

// Excel refuses these characters, a quote at either end, and more than 31 characters.
function safeName(name: string): string {
  const safe = name.replace(/[[\]/\\:*?\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '')
  return safe.slice(0, 31).replace(/\p{Cs}$/u, '') || 'Sheet1'
}

// A Chinese character is as wide as two digits.
function widthOf(title: string): number {
  const digits = [...title].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0)
  return Math.min(40, Math.max(8, digits + 3))
}
