// `node test/browser/handbook.mjs [folder]`: the handbook's pictures from the last walk in the browser with `--pictures`.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const from = path.resolve(process.argv[2] ?? path.join(root, 'test/output/browser'))
const to = path.join(root, 'docs/pictures')
const width = 560
/** What does not fit on two phone screens is cut: the handbook shows where to begin. */
const tallest = 1400
const heaviest = 60 * 1024

const wanted = fs
  .readdirSync(path.join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .flatMap((page) =>
    [...fs.readFileSync(path.join(root, 'docs', page), 'utf8').matchAll(/\(pictures\/([a-z-]+)\.jpg\)/g)].map(
      (m) => m[1],
    ),
  )

async function smaller(file) {
  const scaled = await sharp(file).resize({ width }).toBuffer()
  const { height } = await sharp(scaled).metadata()
  const cut = await sharp(scaled)
    .extract({ left: 0, top: 0, width, height: Math.min(height, tallest) })
    .toBuffer()
  for (const quality of [82, 70, 58, 46, 34]) {
    const bytes = await sharp(cut).flatten({ background: '#fff' }).jpeg({ quality, mozjpeg: true }).toBuffer()
    if (bytes.length <= heaviest) return bytes
  }
  throw new Error(`${file} stays over ${heaviest} bytes`)
}

fs.mkdirSync(to, { recursive: true })
const there = fs.readdirSync(from)
for (const name of wanted) {
  const picture = there.find((file) => file.replace(/^\d+-/, '') === `${name}.png`)
  if (!picture) {
    console.error(`no picture of ${name} in ${from}`)
    process.exitCode = 1
    continue
  }
  const bytes = await smaller(path.join(from, picture))
  fs.writeFileSync(path.join(to, `${name}.jpg`), bytes)
  console.log(`${name}.jpg ${Math.round(bytes.length / 1024)} KB`)
}
