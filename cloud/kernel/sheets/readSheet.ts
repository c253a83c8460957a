import { inTurn } from '../files/turns'
import { BadSheet, type BadSheetReason } from './badSheet'
import { numberText } from './cellText'
import { guardPart } from './guard'
import { type Grid, mergesOf } from './merges'
import { repack } from './repack'
import { type ReadSheet, type RowsWish, readRows } from './sheetRows'
import { unpack } from './unpack'

export interface SheetWish extends RowsWish {
  maxBytes?: number
  maxInflated?: number
}

export type { ReadSheet }

const inRows: BadSheetReason[] = ['formula', 'mergedAcross', 'tooManyRows']
const MAX_BYTES = 1024 * 1024
const MAX_INFLATED = 20 * 1024 * 1024
const MAX_SHEETS = 20

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
  const safe = repack(parts)
  let refusal: unknown
  for (let sheet = 1; sheet <= MAX_SHEETS; sheet += 1) {
    try {
      const grid = await readGrid(safe, sheet)
      if (!grid) break
      return readRows(grid, mergesOf(parts, sheet), wish)
    } catch (error) {
      // Another sheet may have the titles; what is wrong in the rows under them is the answer.
      if (error instanceof BadSheet && inRows.includes(error.reason)) throw error
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
