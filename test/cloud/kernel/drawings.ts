import sharp from 'sharp'

const width = 800
const height = 600

/** Numbers between 0 and 1, the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

const svg = (inner: string, wide = width, high = height) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}">${inner}</svg>`
const grey = (value: number) => `rgb(${[value, value, value].map(Math.round).join(',')})`
const box = (x: number, y: number, wide: number, high: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${fill}"/>`
const shade = (id: string, by: () => number, from: string, to: string) =>
  `<defs><linearGradient id="${id}" x1="${by()}" y1="${by()}" x2="${by()}" y2="${by()}"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>`

/** A meeting: wall, floor, perhaps a banner, people, things. */
export function meeting(by: () => number): string {
  const colour = () => `rgb(${[by(), by(), by()].map((part) => Math.floor(part * 256)).join(',')})`
  const floor = height * (0.4 + by() * 0.3)
  let drawn = `${shade('wall', by, colour(), colour())}${box(0, 0, width, height, 'url(#wall)')}${box(0, floor, width, height, colour())}`
  if (by() < 0.6) drawn += box(width * by() * 0.4, height * by() * 0.2, width * (0.3 + by() * 0.3), 60, '#be1414')
  for (let person = 0; person < 2 + by() * 9; person += 1) {
    const [x, y, size] = [by() * width, floor - 60 + by() * 240, 15 + by() * 35]
    drawn += `<ellipse cx="${x}" cy="${y + size * 2.4}" rx="${size * 1.4}" ry="${size * 2}" fill="${colour()}"/><circle cx="${x}" cy="${y}" r="${size}" fill="#e0b090"/>`
  }
  for (let thing = 0; thing < by() * 5; thing += 1)
    drawn += box(by() * width, by() * height, by() * 250, by() * 150, colour())
  return svg(drawn)
}

/** A typed page, photographed whole. */
export function typedPage(by: () => number): string {
  let drawn = box(0, 0, 600, 800, '#fbfbf8') + box(125 + by() * 100, 65, 150 + by() * 200, 25, '#222')
  for (let line = 0; line < 12 + by() * 18; line += 1) {
    const end = by() < 0.3 ? 200 + by() * 300 : 525
    for (let x = by() < 0.3 ? 110 : 75; x < end; ) {
      const word = 10 + by() * 15
      drawn += box(x, 130 + line * 23, word, 15, '#333')
      x += word + 4
    }
  }
  return svg(drawn, 600, 800)
}

/** The same blank paper on the same table, taken anew: from another side, in other light. */
export function blankPaper(by: () => number): string {
  const [x, y, turn, size] = [400 + (by() - 0.5) * 80, 300 + (by() - 0.5) * 60, (by() - 0.5) * 16, 0.9 + by() * 0.2]
  const table = shade('table', by, 'rgb(150,110,80)', `rgb(${Math.round(110 + by() * 30)},80,60)`)
  const paper = shade('paper', by, grey(250), grey(215 + by() * 25))
  const sheet = `<g transform="translate(${x},${y}) rotate(${turn}) scale(${size})">${box(-260, -200, 520, 400, 'url(#paper)')}</g>`
  return svg(table + paper + box(0, 0, width, height, 'url(#table)') + sheet)
}

/** A white wall or page that fills the picture. */
export const blank = (by: () => number) =>
  svg(shade('page', by, grey(246), grey(238 + by() * 6)) + box(0, 0, width, height, 'url(#page)'))

/** One room, taken anew from another seat. */
export function roomFrom(by: () => number, room: string): string {
  const place = `translate(${400 + (by() - 0.5) * 100},${300 + (by() - 0.5) * 70}) rotate(${(by() - 0.5) * 6})`
  return svg(`<g transform="${place} scale(${1.1 + by() * 0.25}) translate(-400,-300)">${room}</g>`)
}

/** As a phone would save it, with the grain of its sensor. */
export async function photographed(drawing: string, by: () => number): Promise<Buffer> {
  // The server shuts the parser of drawings for the whole process; here we draw.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  const { data, info } = await sharp(Buffer.from(drawing)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const [grain, start] = [Array.from({ length: 4099 }, () => (by() + by() - 1) * 8), Math.floor(by() * 4099)]
  const pixels = new Uint8ClampedArray(data)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] += grain[(start + at) % 4099]
  return sharp(pixels, { raw: info }).jpeg({ quality: 85 }).toBuffer()
}

async function over(photo: Buffer, mark: (wide: number, high: number) => string): Promise<Buffer> {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  const { width: wide, height: high } = await sharp(photo).metadata()
  return sharp(photo)
    .composite([{ input: Buffer.from(svg(mark(wide, high), wide, high)) }])
    .jpeg({ quality: 75 })
    .toBuffer()
}

/** What somebody may do to a photo before handing it in once more. */
export const copies: Record<string, (photo: Buffer) => Promise<Buffer>> = {
  'saved at quality 60': (photo) => sharp(photo).jpeg({ quality: 60 }).toBuffer(),
  'scaled to half': async (photo) =>
    sharp(photo)
      .resize(Math.round((await sharp(photo).metadata()).width / 2))
      .jpeg({ quality: 75 })
      .toBuffer(),
  // The letters as bars: no test may hang on the fonts of a machine.
  'marked with a line of text': (photo) =>
    over(photo, (wide, high) =>
      Array.from({ length: 40 }, (_, at) =>
        box(wide * (0.05 + at * 0.018), high * 0.91, wide * 0.006, high * 0.04, '#e00000'),
      ).join(''),
    ),
  'stamped with a date on a dark bar': (photo) =>
    over(photo, (wide, high) => box(0, high * 0.9, wide * 0.5, high * 0.07, 'rgba(0,0,0,0.5)')),
  'marked with an arrow': (photo) =>
    over(
      photo,
      (wide, high) =>
        `<path d="M ${wide * 0.2} ${high * 0.75} L ${wide * 0.5} ${high * 0.45} m -30 3 l 30 -3 l -3 30" stroke="red" stroke-width="7" fill="none"/>`,
    ),
}
