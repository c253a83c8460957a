import type { Ground } from '../logic/ground'
import type { PaintCommand } from '../messages'
import { paintingContext } from './paintingContext'

export interface CanvasSize {
  width: number
  height: number
}

const FRAME_MS = 16

/** A canvas node whose commands are recorded here and replayed on the real <canvas> of the view. */
export class RecordedCanvas {
  commandCount = 0
  private readonly context = paintingContext(this, (command) => this.record(command))
  private readonly frames = new Map<number, NodeJS.Timeout>()
  private waiting: PaintCommand[] = []
  private lastFrame = 0

  constructor(
    private readonly ground: Ground,
    private readonly pageId: number,
    private readonly sel: string | null,
    private readonly size: CanvasSize,
  ) {}

  get width(): number {
    return this.size.width
  }

  set width(width: number) {
    this.size.width = width
    this.record(['d', 'width', width])
  }

  get height(): number {
    return this.size.height
  }

  set height(height: number) {
    this.size.height = height
    this.record(['d', 'height', height])
  }

  getContext = () => this.context
  createPath2D = () => ({})
  createImageData = () => ({ data: [] })
  toDataURL = () => 'data:,'
  addEventListener = () => undefined
  removeEventListener = () => undefined

  createImage = () => {
    const image = { width: 10, height: 10, src: '', onload: () => undefined }
    return Object.defineProperty(image, 'src', { set: () => void setTimeout(() => image.onload(), 0) })
  }

  requestAnimationFrame = (work: (time: number) => unknown): number => {
    const { busy, realm } = this.ground
    busy.enter()
    this.lastFrame += 1
    const id = this.lastFrame
    this.frames.set(
      id,
      setTimeout(() => {
        realm.attempt(() => work(Date.now()))
        this.cancelAnimationFrame(id)
      }, FRAME_MS),
    )
    return id
  }

  cancelAnimationFrame = (id: number): void => {
    if (!this.frames.has(id)) return
    clearTimeout(this.frames.get(id))
    this.frames.delete(id)
    this.ground.busy.leave()
  }

  private record(command: PaintCommand): void {
    this.commandCount += 1
    this.waiting.push(command)
    if (this.waiting.length > 1 || !this.sel) return
    const { busy, view } = this.ground
    const sel = this.sel
    busy.enter()
    setTimeout(() => {
      view.post('paint', this.pageId, sel, this.waiting.splice(0)).finally(() => busy.leave())
    }, 0)
  }
}
