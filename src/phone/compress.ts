import Taro from '@tarojs/taro'
import { sizeOf } from './fileSystem'
import { fitted, largestBytes, type Size, steps } from './photoSize'

interface Info extends Size {
  type?: string
}

/**
 * The path of the same photo, small enough for a weak signal (mini program only). WeChat hands photos over upright and
 * without their EXIF. What cannot be drawn goes as it is: the server judges.
 */
export async function compress(path: string): Promise<string> {
  try {
    const info: Info = await Taro.getImageInfo({ src: path })
    if (await isFit(path, info)) return path
    let last = path
    for (const { side, quality } of steps) {
      last = await smaller(path, fitted(info, side), quality)
      if (((await sizeOf(last)) ?? 0) <= largestBytes) break
    }
    return last
  } catch {
    return path
  }
}

async function isFit(path: string, { width, height, type }: Info): Promise<boolean> {
  if (type !== 'jpeg' && type !== 'jpg') return false
  const size = (await sizeOf(path)) ?? Number.POSITIVE_INFINITY
  return size <= largestBytes && Math.max(width, height) <= steps[0].side
}

async function smaller(path: string, size: Size, quality: number): Promise<string> {
  try {
    const asked = { src: path, quality: Math.round(quality * 100), compressedWidth: size.width }
    return (await Taro.compressImage(asked)).tempFilePath
  } catch {
    // On iOS it takes JPEG only.
    return drawn(path, size, quality)
  }
}

async function drawn(path: string, { width, height }: Size, quality: number): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  const image = (canvas as unknown as { createImage(): HTMLImageElement }).createImage()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = reject
    image.src = path
  })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  const asked = { canvas, fileType: 'jpg', quality, destWidth: width, destHeight: height }
  return (await Taro.canvasToTempFilePath(asked as unknown as Taro.canvasToTempFilePath.Option)).tempFilePath
}
