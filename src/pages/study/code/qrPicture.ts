import qrcode from 'qrcode-generator'

const cell = 10
/** The quiet edge that readers need. */
const edge = 4 * cell

/** A text as a picture that both WeChat's and a browser's Image take: a GIF in a data URI. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(cell, edge)
}
