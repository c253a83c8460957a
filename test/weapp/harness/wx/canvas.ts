import { type CanvasSize, RecordedCanvas } from './recordedCanvas'
import type { World, Wx } from './world'

const DEFAULT_SIZE = { width: 300, height: 150 }

export function canvasApis(world: World): Wx {
  return {
    createOffscreenCanvas: (size: Partial<CanvasSize> = {}) =>
      new RecordedCanvas(world, 0, null, { ...DEFAULT_SIZE, ...size }),
    createCanvasContext: (id: string) => canvasOf(world, world.stack.top?.id ?? 0, `#${id}`, DEFAULT_SIZE).getContext(),
  }
}

export function canvasOf(world: World, pageId: number, sel: string, size: CanvasSize): RecordedCanvas {
  const key = `${pageId}${sel}`
  const known = world.canvases.get(key)
  if (known) return known
  const canvas = new RecordedCanvas(world, pageId, sel, size)
  world.canvases.set(key, canvas)
  return canvas
}
