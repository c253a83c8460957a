import { AbortController as PlainAbortController } from './abortController'

// The first import of the app: what browsers of 2018 lack and we, the router, the cache or the viewer of photos call.
// Where a phone has its own, that one stays. The whole of core-js's versions would be 9 KiB of the first load.

function lend(target: object, name: string, value: unknown) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

const literal = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')

lend(Array.prototype, 'flat', function flat(this: unknown[], depth = 1): unknown[] {
  const deeper = (one: unknown) => (Array.isArray(one) && depth > 1 ? one.flat(depth - 1) : one)
  return depth < 1 ? this.slice() : this.reduce<unknown[]>((all, one) => all.concat(deeper(one)), [])
})

lend(Array.prototype, 'flatMap', function flatMap(this: unknown[], turn: (one: unknown) => unknown, self?: unknown) {
  return this.map(turn, self).flat()
})

lend(Object, 'fromEntries', (entries: Iterable<[string, unknown]>) => {
  const made: Record<string, unknown> = {}
  for (const [name, value] of Array.from(entries)) made[name] = value
  return made
})

lend(String.prototype, 'trimEnd', function trimEnd(this: string) {
  return this.replace(/\s+$/, '')
})

lend(String.prototype, 'replaceAll', function replaceAll(this: string, found: string | RegExp, reply: string) {
  return this.replace(typeof found === 'string' ? literal(found) : found, reply)
})

lend(Promise.prototype, 'finally', function after(this: Promise<unknown>, work: () => unknown) {
  const done = () => Promise.resolve(work())
  return this.then(
    (value) => done().then(() => value),
    (error) => done().then(() => Promise.reject(error)),
  )
})

lend(window, 'AbortController', PlainAbortController)
