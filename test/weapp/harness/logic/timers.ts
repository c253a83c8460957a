import type { Busy } from '../busy'
import type { Callable } from './untyped'

/** The program's timers; short ones keep the driver waiting, long ones (cache expiry and the like) do not. */
export class Timers {
  readonly globals: Record<string, unknown>
  private readonly pending = new Map<number, { handle: NodeJS.Timeout; short: boolean }>()
  private readonly repeating = new Map<number, NodeJS.Timeout>()
  private lastId = 0

  constructor(
    private readonly busy: Busy,
    private readonly shortMs: number,
    private readonly attempt: (work: () => unknown) => unknown,
    private readonly speed = 1,
  ) {
    this.globals = {
      setTimeout: (work: Callable, ms?: number, ...args: unknown[]) => this.set(work, ms ?? 0, args),
      clearTimeout: (id: number) => this.clear(id),
      setInterval: (work: Callable, ms?: number, ...args: unknown[]) => this.repeat(work, ms ?? 0, args),
      clearInterval: (id: number) => this.stop(id),
    }
  }

  dispose(): void {
    for (const { handle } of this.pending.values()) clearTimeout(handle)
    for (const handle of this.repeating.values()) clearInterval(handle)
  }

  private set(work: Callable, ms: number, args: unknown[]): number {
    this.lastId += 1
    const id = this.lastId
    const short = ms <= this.shortMs
    if (short) this.busy.enter()
    const handle = setTimeout(() => {
      this.attempt(() => work(...args))
      this.clear(id)
    }, ms / this.speed)
    this.pending.set(id, { handle, short })
    return id
  }

  private clear(id: number): void {
    const timer = this.pending.get(id)
    if (!timer) return
    clearTimeout(timer.handle)
    this.pending.delete(id)
    if (timer.short) this.busy.leave()
  }

  private repeat(work: Callable, ms: number, args: unknown[]): number {
    this.lastId += 1
    this.repeating.set(
      this.lastId,
      setInterval(() => this.attempt(() => work(...args)), ms / this.speed),
    )
    return this.lastId
  }

  private stop(id: number): void {
    clearInterval(this.repeating.get(id))
    this.repeating.delete(id)
  }
}
