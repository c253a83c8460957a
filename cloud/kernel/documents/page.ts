/** Millimetres in twentieths of a point. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)
/** Points in twentieths. */
export const pt = (points: number) => Math.round(points * 20)

/** GB/T 9704-2012: A4, 37 mm above, 28 mm left, a printed area of 156 × 225 mm. */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
}
export const printedWidth = mm(156)
/** Half points: 二号 for the title, 三号 for the text, 四号 in tables and for page numbers. */
export const sizes = { title: 44, text: 32, table: 28 }
/** One letter of the text, in twentieths of a point. */
export const letter = sizes.text * 10
