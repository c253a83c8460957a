// `node test/browser/sheets.mjs [folder] [word]`: every page of the last walk with `--pictures` on one sheet a size, for docs/face.md.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const from = path.resolve(process.argv[2] ?? path.join(root, 'test/output/browser'))
const word = process.argv[3] ? `-${process.argv[3]}` : ''
const to = path.join(root, 'docs/pictures')

/** The walk's endings, and what each sheet is called; digits keep them out of the handbook's own pictures. */
const sizes = { '': '375', '-390': '390', '-large': '375-large', '-dark': '375-dark' }
const endings = Object.keys(sizes).filter(Boolean)
const width = 156
const height = 280
const gap = 8
const label = 16
const across = 9
const heaviest = 300 * 1024

const pictures = fs.readdirSync(from).filter((file) => /^\d+-.*\.png$/.test(file))
const endOf = (file) => endings.find((ending) => file.endsWith(`${ending}.png`)) ?? ''

const words = (text) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${label}"><text x="0" y="12" font-size="11" font-family="sans-serif" fill="#333">${text}</text></svg>`,
  )

/** A page on its tile: what does not fit under one another is cut. */
async function tile(file, at) {
  const left = gap + (at % across) * (width + gap)
  const top = gap + Math.floor(at / across) * (height + label + gap)
  const scaled = sharp(path.join(from, file)).resize({ width })
  const { data, info } = await scaled.flatten({ background: '#fff' }).png().toBuffer({ resolveWithObject: true })
  const cut = await sharp(data)
    .extract({ left: 0, top: 0, width, height: Math.min(info.height, height) })
    .toBuffer()
  return [
    { input: words(file.replace(/\.png$/, '')), left, top },
    { input: cut, left, top: top + label },
  ]
}

async function sheet(files) {
  const canvas = {
    width: gap + across * (width + gap),
    height: gap + Math.ceil(files.length / across) * (height + label + gap),
    channels: 3,
    background: '#dcd8d2',
  }
  const tiles = (await Promise.all(files.map(tile))).flat()
  const whole = await sharp({ create: canvas }).composite(tiles).png().toBuffer()
  for (const quality of [80, 70, 60, 50, 40, 30]) {
    const bytes = await sharp(whole).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (bytes.length <= heaviest) return bytes
  }
  throw new Error(`a sheet of ${files.length} pages stays over ${heaviest} bytes`)
}

for (const [ending, name] of Object.entries(sizes)) {
  const files = pictures.filter((file) => endOf(file) === ending)
  if (files.length === 0) continue
  const bytes = await sheet(files)
  fs.writeFileSync(path.join(to, `face-${name}${word}.jpg`), bytes)
  console.log(`face-${name}${word}.jpg: ${files.length} pages, ${Math.round(bytes.length / 1024)} KB`)
}
