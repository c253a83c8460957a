import { bytesOf } from './bytes'
import { orientationOf, turnOf } from './orientation'
import { fitted, largestBytes, steps } from './photoSize'

interface Drawable {
  source: CanvasImageSource
  width: number
  height: number
  /** What is left to be turned: old browsers draw a picture as the camera held it. */
  orientation: number
}

/** A photo upright and small enough for a weak signal, without the place it was taken at (H5 only). What cannot be drawn goes as it is: the server judges. */
export async function shrink(file: Blob): Promise<Blob> {
  try {
    const drawable = await draw(file)
    let last = file
    for (const { side, quality } of steps) {
      last = await encode(drawable, side, quality)
      if (last.size <= largestBytes) break
    }
    return last
  } catch {
    return file
  }
}

async function draw(file: Blob): Promise<Drawable> {
  try {
    const source = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { source, width: source.width, height: source.height, orientation: 1 }
  } catch {
    // Browsers before 2022 do not know the option, older ones not the function.
    return drawByImage(file)
  }
}

async function drawByImage(file: Blob): Promise<Drawable> {
  const link = URL.createObjectURL(file)
  try {
    const source = new Image()
    source.src = link
    await source.decode()
    const turnsItself = CSS.supports('image-orientation', 'from-image')
    const orientation = turnsItself ? 1 : orientationOf(await bytesOf(file))
    return { source, width: source.naturalWidth, height: source.naturalHeight, orientation }
  } finally {
    URL.revokeObjectURL(link)
  }
}

async function encode({ source, orientation, ...size }: Drawable, side: number, quality: number): Promise<Blob> {
  const { width, height } = fitted(size, side)
  const lies = orientation >= 5
  const canvas = document.createElement('canvas')
  canvas.width = lies ? height : width
  canvas.height = lies ? width : height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  // What is transparent would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.transform(...turnOf(orientation, width, height))
  context.drawImage(source, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!blob) throw new Error('not encoded')
  return blob
}
