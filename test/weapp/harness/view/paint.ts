import type { PaintCommand } from '../messages'
import { builtInOf } from './builtIn'
import { find } from './find'

type Gradients = Map<number, CanvasGradient>
type Context = CanvasRenderingContext2D

const gradients = new WeakMap<HTMLCanvasElement, Gradients>()

/** replays what the program painted */
export function paint(pageId: number, sel: string, commands: PaintCommand[]): void {
  const host = find(sel, pageId)[0]
  const canvas = host && builtInOf(host)?.inner
  if (!(canvas instanceof HTMLCanvasElement)) return
  const context = canvas.getContext('2d')
  if (!context) return
  const known = gradients.get(canvas) ?? new Map()
  gradients.set(canvas, known)
  for (const command of commands) replay(canvas, context, known, command)
}

function replay(canvas: HTMLCanvasElement, context: Context, known: Gradients, command: PaintCommand): void {
  const real = (value: unknown) => {
    const id = (value as { gradientId?: number } | null)?.gradientId
    return id === undefined ? value : known.get(id)
  }
  // names come from the program, so they are looked up, not typed
  const members = context as unknown as Record<string, unknown>
  const call = (name: string, args: unknown[]) =>
    (members[name] as (...args: unknown[]) => unknown).apply(context, args)
  if (command[0] === 'd') canvas[command[1]] = command[2]
  else if (command[0] === 's') members[command[1]] = real(command[2])
  else if (command[0] === 'g') known.set(command[1], call(command[2], command[3]) as CanvasGradient)
  else if (command[0] === 'gs') known.get(command[1])?.addColorStop(command[2], command[3])
  else if (typeof members[command[1]] === 'function') call(command[1], command[2].map(real))
}
