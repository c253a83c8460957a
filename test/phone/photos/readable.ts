// Runs in a page: it may use nothing from outside.

export interface Reading {
  /** Of the photo as the camera gave it, and as it would be sent. */
  cameraBytes: number
  sentBytes: number
  long: number
  /** Share of the characters that are told apart from all others, in the camera's photo and in the sent one. */
  cameraRead: number
  read: number
}

/**
 * Photographs a printed page of small type (so many characters across a 4,032 px photo, with paper, shadow and noise),
 * has it shrunk as for sending, and reads it again: each character is compared with all of the alphabet.
 */
export async function readPage({ across, noise }: { across: number; noise: number }): Promise<Reading> {
  const letters = [...'日目田由甲申曰白自百未末土士千干于王主玉人入八大太犬天夫己已巳刀力刁了子孑问间闲学字党员']
  const wide = 4032
  const high = 3024
  const em = Math.floor(wide / across)
  const columns = Math.floor(wide / em)
  const rows = Math.floor(high / (em * 1.5))
  let seed = 7
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  const sheet = (width: number, height: number) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#f4f1ea'
    context.fillRect(0, 0, width, height)
    return { canvas, context }
  }
  const print = (context: CanvasRenderingContext2D, letter: string, x: number, y: number, size: number) => {
    context.fillStyle = '#1c1c1c'
    context.font = `${size * 0.95}px "Noto Serif CJK SC"`
    context.textBaseline = 'top'
    context.fillText(letter, x, y)
  }
  const photo = sheet(wide, high)
  const text: number[] = []
  for (let cell = 0; cell < rows * columns; cell += 1) {
    const letter = Math.floor(random() * letters.length)
    text.push(letter)
    print(photo.context, letters[letter], (cell % columns) * em, Math.floor(cell / columns) * em * 1.5, em)
  }
  const shot = photo.context.getImageData(0, 0, wide, high)
  for (let at = 0; at < shot.data.length; at += 4) {
    const x = (at / 4) % wide
    const light = 0.75 + (0.25 * x) / wide
    const grain = (random() - 0.5) * noise
    for (let part = 0; part < 3; part += 1) shot.data[at + part] = shot.data[at + part] * light + grain
  }
  photo.context.putImageData(shot, 0, 0)
  const camera = await new Promise<Blob>((done) =>
    photo.canvas.toBlob((blob) => done(blob as Blob), 'image/jpeg', 0.95),
  )
  const { shrink } = (window as unknown as { phone: { shrink(file: Blob): Promise<Blob> } }).phone
  const sent = await shrink(camera)

  // Read at one size, whatever size it was sent in.
  const cell = 32
  const scale = cell / em
  const grey = (context: CanvasRenderingContext2D, x: number, y: number) => {
    const { data } = context.getImageData(x, y, cell, cell)
    const values = Array.from({ length: cell * cell }, (_, at) => data[at * 4 + 1])
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const length = Math.hypot(...values.map((value) => value - mean)) || 1
    return values.map((value) => (value - mean) / length)
  }
  const glyphs = letters.map((letter) => {
    const large = sheet(em, em)
    print(large.context, letter, 0, 0, em)
    const glyph = sheet(cell, cell)
    glyph.context.drawImage(large.canvas, 0, 0, cell, cell)
    return grey(glyph.context, 0, 0)
  })
  const read = async (file: Blob) => {
    const reading = sheet(Math.floor(wide * scale), Math.floor(high * scale))
    reading.context.drawImage(await createImageBitmap(file), 0, 0, wide * scale, high * scale)
    let right = 0
    let asked = 0
    for (let at = 0; at < text.length; at += 3) {
      const x = (at % columns) * cell
      const y = Math.floor(at / columns) * cell * 1.5
      const seen = grey(reading.context, x, y)
      const likeness = glyphs.map((glyph) => glyph.reduce((sum, value, i) => sum + value * seen[i], 0))
      asked += 1
      if (likeness.indexOf(Math.max(...likeness)) === text[at]) right += 1
    }
    return right / asked
  }
  const { width, height } = await createImageBitmap(sent)
  const sizes = { cameraBytes: camera.size, sentBytes: sent.size, long: Math.max(width, height) }
  return { ...sizes, cameraRead: await read(camera), read: await read(sent) }
}
