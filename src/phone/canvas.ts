import Taro from '@tarojs/taro'

/** A 2D canvas ready to draw on, sized for the screen's pixels. */
export interface Drawing {
  canvas: HTMLCanvasElement
  width: number
  height: number
  pixels: number
}

const wait = 50

/** The canvas of `<Canvas type='2d' id={id}>`. An effect can run before WeChat has drawn the page, so it asks again for a second. */
export async function canvasOf(id: string, tries = 20): Promise<Drawing> {
  const drawing = process.env.TARO_ENV === 'h5' ? inBrowser(id) : await inWeixin(id)
  if (drawing) return drawing
  if (tries <= 0) throw new Error(`no canvas ${id}`)
  await new Promise((resolve) => setTimeout(resolve, wait))
  return canvasOf(id, tries - 1)
}

function inBrowser(id: string): Drawing | undefined {
  const host = document.getElementById(id)
  const canvas = host?.tagName === 'CANVAS' ? (host as HTMLCanvasElement) : host?.querySelector('canvas')
  const box = host?.getBoundingClientRect()
  return canvas && box?.width ? sized(canvas, box.width, box.height, window.devicePixelRatio || 1) : undefined
}

function inWeixin(id: string): Promise<Drawing | undefined> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]) => {
        const node = found?.node as HTMLCanvasElement | undefined
        resolve(node && sized(node, found.width, found.height, Taro.getWindowInfo().pixelRatio))
      })
  })
}

function sized(canvas: HTMLCanvasElement, width: number, height: number, pixels: number): Drawing {
  canvas.width = width * pixels
  canvas.height = height * pixels
  return { canvas, width, height, pixels }
}
