import { BadSheet } from './badSheet'

// The library fills every gap between cells, so one cell at XFD1048576 would ask for 17 billion of them.
const MAX_GRID = 2_000_000
const MAX_ROW = 1_048_576
const MAX_COLUMN = 16_384

/** Makes one XML part of an .xlsx safe and complete for the library; throws BadSheet when it can't be. */
export function guardPart(part: Buffer): Buffer {
  const xml = part.toString('utf8').replace(/^\uFEFF/, '')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new BadSheet('notXlsx')
  if (!xml.includes('sheetData')) return Buffer.from(xml)
  guardGrid(xml)
  return Buffer.from(showFailedFormulas(xml))
}

// Finds more addresses than the parser will, never fewer: it does not try to know a tag from a text.
function guardGrid(xml: string): void {
  let lastRow = 0
  let lastColumn = 0
  for (const [, address] of xml.matchAll(/(?:[\s"']|(?<![\s"']xmlns):)r\s*=\s*["']?([^"'\s>]*)/g)) {
    const found = /^([A-Z]{0,3})(\d{1,7})$/.exec(address ?? '')
    if (!found) throw new BadSheet('notXlsx')
    lastColumn = Math.max(lastColumn, columnNumber(found[1] ?? ''))
    if (found[1]) lastRow = Math.max(lastRow, Number(found[2]))
    if (Number(found[2]) > MAX_ROW || lastColumn > MAX_COLUMN) throw new BadSheet('notXlsx')
  }
  const rows = xml.match(/[<:]row[\s/>]/g)?.length ?? 0
  if ((lastRow + rows) * lastColumn > MAX_GRID) throw new BadSheet('tooManyRows', { limit: MAX_ROW })
}

/** The number of a column's letters: A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The letters of a column's number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest)
}

// The library reads a failed or never computed formula as an empty cell; as text it can be refused by name.
// Dates kept as ISO text become text too, because the library would read them in the server's own time zone.
function showFailedFormulas(xml: string): string {
  const opening = /<((?:\w+:)?)c\s[^<>]*>/g
  const pieces: string[] = []
  let copied = 0
  for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
    if (tag[0].endsWith('/>')) continue
    const end = xml.indexOf(`</${tag[1]}c>`, opening.lastIndex)
    if (end < 0) break
    pieces.push(xml.slice(copied, tag.index), showCell(tag[0], tag[1] ?? '', xml.slice(opening.lastIndex, end)))
    copied = end
    opening.lastIndex = end
  }
  return pieces.join('') + xml.slice(copied)
}

function showCell(tag: string, prefix: string, inside: string): string {
  const type = /\st\s*=\s*["'](\w+)["']/.exec(tag)?.[1]
  if (type === 'e' || type === 'd') return asText(tag) + inside
  const isComputed = type === 'str' || new RegExp(`<${prefix}v>[^<]`).test(inside)
  if (isComputed || !new RegExp(`<${prefix}f[\\s/>]`).test(inside)) return tag + inside
  return `${asText(tag)}<${prefix}v>#N/A</${prefix}v>`
}

function asText(tag: string): string {
  return tag.replace(/\st\s*=\s*["']\w+["']/, '').replace(/>$/, ' t="str">')
}
