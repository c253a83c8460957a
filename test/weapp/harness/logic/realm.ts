import vm from 'node:vm'
import type { Busy } from '../busy'
import type { Log } from '../log'
import { Timers } from './timers'
import type { Bag, Callable } from './untyped'

interface RealmParts {
  log: Log
  busy: Busy
  idleTimerMaxMs: number
  verbose: boolean
  timerSpeed?: number
  clockOffMs?: number
}

// WeChat blocks eval and new Function but answers Function('return this')
const BLOCK_FUNCTION = `(function () {
  const Native = Function
  const everything = this
  function Blocked(...args) {
    if (args[args.length - 1] === 'return this') return function () { return everything }
    throw new EvalError('eval / new Function is not supported in a mini program')
  }
  Blocked.prototype = Native.prototype
  Object.defineProperty(Native.prototype, 'constructor', { value: Blocked, writable: true, configurable: true })
  this.Function = Blocked
})()`

const SHIFT_CLOCK = `(function (off) {
  const Real = Date
  const now = () => Real.now() + off
  globalThis.Date = new Proxy(Real, {
    construct: (real, args, made) => Reflect.construct(real, args.length > 0 ? args : [now()], made),
    apply: (real) => new real(now()).toString(),
    get: (real, key) => (key === 'now' ? now : real[key]),
  })
})`

const CONSOLE_LEVELS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'group',
  'groupEnd',
  'time',
  'timeEnd',
  'table',
  'trace',
]

/** The bare V8 world a mini program's logic runs in: no window, document, fetch, AbortController or eval. */
export class Realm {
  readonly context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  readonly global = vm.runInContext('this', this.context) as Bag
  readonly timers: Timers
  /** the program's own App.onError, once there is one */
  onError: (message: string) => void = () => undefined
  private readonly parse = vm.runInContext('JSON.parse', this.context) as (text: string) => unknown
  private readonly makeBuffer = vm.runInContext('(size) => new ArrayBuffer(size)', this.context) as (
    size: number,
  ) => ArrayBuffer

  constructor(private readonly parts: RealmParts) {
    this.timers = new Timers(parts.busy, parts.idleTimerMaxMs, (work) => this.attempt(work), parts.timerSpeed)
    Object.assign(this.global, { console: this.console(), global: this.global }, this.timers.globals)
    this.run(BLOCK_FUNCTION)
    if (parts.clockOffMs) this.run(`${SHIFT_CLOCK}(${parts.clockOffMs})`)
  }

  run(code: string, filename?: string): unknown {
    return vm.runInContext(code, this.context, { filename })
  }

  /** a JSON copy that belongs to the program's own realm */
  plain<T>(value: T): T {
    return value === undefined ? value : (this.parse(JSON.stringify(value)) as T)
  }

  list(items: unknown[]): unknown[] {
    const list = this.parse('[]') as unknown[]
    list.push(...items)
    return list
  }

  bytes(buffer: Buffer): ArrayBuffer {
    const copy = this.makeBuffer(buffer.length)
    new Uint8Array(copy).set(buffer)
    return copy
  }

  attempt(work: () => unknown): unknown {
    try {
      return work()
    } catch (error) {
      this.fail(error)
      return undefined
    }
  }

  call(target: unknown, name: string, ...args: unknown[]): unknown {
    const method = (target as Bag | undefined)?.[name]
    return typeof method === 'function' ? this.attempt(() => (method as Callable).apply(target, args)) : undefined
  }

  fail(error: unknown): void {
    this.parts.log.error('logic', error)
    try {
      this.onError(String(error))
    } catch (second) {
      this.parts.log.error('App.onError', second)
    }
  }

  dispose(): void {
    this.timers.dispose()
  }

  private console(): Record<string, Callable> {
    const write = (level: string, args: unknown[]) => {
      const text = args.map(printed).join(' ')
      this.parts.log.console.push({ level, text })
      if (this.parts.verbose) process.stdout.write(`[${level}] ${text}\n`)
    }
    return Object.fromEntries(CONSOLE_LEVELS.map((level) => [level, (...args: unknown[]) => write(level, args)]))
  }
}

function printed(value: unknown): string {
  if (typeof value === 'string') return value
  const stack = (value as { stack?: unknown } | null)?.stack
  if (typeof stack === 'string') return stack
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
