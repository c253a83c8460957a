/** How a camera held the picture, 1 to 8, as a JPEG's EXIF says it; 1 where it says nothing. */
export function orientationOf(bytes: ArrayBuffer): number {
  const view = new DataView(bytes)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return 1
  let at = 2
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint16(at)
    // The picture itself begins: no more headers.
    if (marker === 0xffda || marker >> 8 !== 0xff) return 1
    if (marker === 0xffe1) return orientationIn(view, at + 4)
    at += 2 + view.getUint16(at + 2)
  }
  return 1
}

const tag = 0x0112

function orientationIn(view: DataView, exif: number): number {
  const start = exif + 6
  if (start + 8 > view.byteLength || view.getUint32(exif) !== 0x45786966) return 1
  const isLittle = view.getUint16(start) === 0x4949
  const first = start + view.getUint32(start + 4, isLittle)
  if (first + 2 > view.byteLength) return 1
  const count = view.getUint16(first, isLittle)
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 12 <= view.byteLength; entry += 12) {
    if (view.getUint16(entry, isLittle) !== tag) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** What a canvas of this size has to be turned by, so that a picture held that way stands upright. */
export function turnOf(
  orientation: number,
  width: number,
  height: number,
): [number, number, number, number, number, number] {
  const turns: Record<number, [number, number, number, number, number, number]> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  }
  return turns[orientation] ?? [1, 0, 0, 1, 0, 0]
}
