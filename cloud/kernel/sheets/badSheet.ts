export type BadSheetReason =
  | 'notXlsx'
  | 'tooLarge'
  | 'macros'
  | 'missingTitle'
  | 'repeatedTitle'
  | 'tooManyRows'
  | 'formula'
  | 'mergedAcross'

/** Where it is wrong: the titles not found or found twice, the cell (`B7`), or the limit that was passed (bytes for tooLarge, rows for tooManyRows). */
export interface BadSheetPlace {
  titles?: string[]
  cell?: string
  limit?: number
}

/** The file is refused as a whole; the caller turns the reason into its sentence. */
export class BadSheet extends Error {
  readonly reason: BadSheetReason
  readonly place: BadSheetPlace
  constructor(reason: BadSheetReason, place: BadSheetPlace = {}, cause?: unknown) {
    super(`sheet refused: ${reason}`, { cause })
    this.name = 'BadSheet'
    this.reason = reason
    this.place = place
  }
}
