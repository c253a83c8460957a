import type { PaintCommand } from '../messages'

interface Gradient {
  gradientId: number
}

const FIRST_STATE = {
  font: '10px sans-serif',
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  globalAlpha: 1,
  textAlign: 'start',
  textBaseline: 'alphabetic',
}
const GRADIENTS = ['createLinearGradient', 'createRadialGradient', 'createPattern']
const WIDE_CHAR = 0xff

/** a CanvasRenderingContext2D that remembers its properties, answers questions itself and records every other call */
export function paintingContext(canvas: unknown, record: (command: PaintCommand) => void): object {
  const state: Record<string, unknown> = { ...FIRST_STATE }
  const answers = answersOf(state)
  let lastGradient = 0
  const gradient =
    (kind: string) =>
    (...args: unknown[]) => {
      lastGradient += 1
      const gradientId = lastGradient
      record(['g', gradientId, kind, args.map(sendable)])
      return { gradientId, addColorStop: (at: number, color: string) => record(['gs', gradientId, at, color]) }
    }
  return new Proxy(state, {
    get(_, key) {
      // a promise or JSON looking at the context must not be taken for a painting call
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined
      if (key === 'canvas') return canvas
      if (key in state) return state[key]
      if (key in answers) return answers[key]
      if (GRADIENTS.includes(key)) return gradient(key)
      return (...args: unknown[]) => record(['c', key, args.map(sendable)])
    },
    set(_, key, value: unknown) {
      state[String(key)] = value
      record(['s', String(key), sendable(value)])
      return true
    },
    has: () => true,
  })
}

function answersOf(state: Record<string, unknown>): Record<string, unknown> {
  return {
    measureText: (text: unknown) => measured(String(text), String(state.font)),
    getImageData: (_x: number, _y: number, width: number, height: number) => {
      return { data: new Uint8ClampedArray(width * height * 4), width, height }
    },
    getTransform: () => ({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }),
    getLineDash: () => [],
    isPointInPath: () => false,
    isPointInStroke: () => false,
    draw: (_reserve: boolean, done?: () => void) => void (done && setTimeout(done, 0)),
  }
}

// no font is at hand in the logic layer: a Chinese character is one em wide, another about half
function measured(text: string, font: string) {
  const em = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10)
  const width = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > WIDE_CHAR ? em : em * 0.56), 0)
  return {
    width,
    actualBoundingBoxAscent: em * 0.8,
    actualBoundingBoxDescent: em * 0.2,
    actualBoundingBoxLeft: 0,
    actualBoundingBoxRight: width,
    fontBoundingBoxAscent: em * 0.8,
    fontBoundingBoxDescent: em * 0.2,
  }
}

function sendable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? null : value
  if ('gradientId' in value) return { gradientId: (value as Gradient).gradientId }
  return 'length' in value ? Array.from(value as ArrayLike<unknown>) : null
}
