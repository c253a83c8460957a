import { BadSheet } from './badSheet'
import { cellText, titleKey } from './cellText'

export interface SheetTitles {
  /** Titles that must stand in one row; without any, the first row that is not empty is the header. */
  titles: string[]
  optional?: string[]
}

export interface Header {
  line: number
  /** Title → number of its column, from 1; a wanted title is spelled as it was asked for. */
  columns: Map<string, number>
}

// Real lists carry a heading, a unit and a date above their titles.
const ROWS_LOOKED_AT = 20

/** Finds the row of titles; throws BadSheet naming the titles that the best row lacks. */
export function findHeader(grid: unknown[][], wish: SheetTitles): Header {
  let missing = wish.titles
  for (const [index, row] of grid.slice(0, ROWS_LOOKED_AT).entries()) {
    const keys = row.map((value) => titleKey(cellText(value)))
    if (keys.every((key) => key === '')) continue
    const absent = wish.titles.filter((title) => !keys.includes(titleKey(title)))
    if (absent.length === 0) return { line: index + 1, columns: columnsOf(row, keys, wish) }
    if (absent.length < missing.length) missing = absent
  }
  throw new BadSheet('missingTitle', { titles: missing })
}

function columnsOf(row: unknown[], keys: string[], wish: SheetTitles): Map<string, number> {
  const wanted = new Map([...(wish.optional ?? []), ...wish.titles].map((title) => [titleKey(title), title]))
  const columns = new Map<string, number>()
  for (const [index, key] of keys.entries()) {
    if (key === '') continue
    // Two columns of one wanted title: neither can be trusted to be the right one.
    if (wanted.has(key) && keys.indexOf(key) !== index)
      throw new BadSheet('repeatedTitle', { titles: [wanted.get(key) ?? key] })
    const title = wanted.get(key) ?? cellText(row[index])
    if (!columns.has(title)) columns.set(title, index + 1)
  }
  return columns
}
