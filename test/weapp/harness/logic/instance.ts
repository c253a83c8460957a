import type { Path } from '../messages'
import type { Answer } from '../options'
import type { Ground } from './ground'
import type { Registration } from './modules'
import type { Bag, Callable } from './untyped'

export interface Address {
  page: string
  pageId: number
  compId: number
}

export interface Instance extends Bag {
  data: Bag
}

const SEGMENT = /[^.[\]]+/g

/** the `this` of one page or component */
export function makeInstance(
  ground: Ground,
  { kind, config }: Registration,
  at: Address,
  props: Answer = {},
): Instance {
  const { realm } = ground
  const instance = realm.run('({})') as Instance
  const { data, ...members } = kind === 'Component' ? ((config.methods ?? {}) as Bag) : config
  Object.assign(instance, members)
  const initial = kind === 'Component' ? config.data : data
  instance.data = realm.plain((typeof initial === 'function' ? (initial as Callable)() : (initial ?? {})) as Bag)
  if (kind === 'Component') Object.assign(instance.data, propertyValues(ground, config, props))
  instance.properties = instance.data
  instance.setData = (patch: Bag, done?: Callable) => setData(ground, instance, at, patch, done)
  addMethods(ground, instance, at)
  return instance
}

function propertyValues({ realm }: Ground, config: Bag, props: Answer): Bag {
  const values: Bag = {}
  for (const [name, declared] of Object.entries((config.properties ?? {}) as Bag)) {
    const fallback = (declared as { value?: unknown } | null)?.value ?? null
    values[name] = realm.plain(props[name] ?? fallback)
  }
  return values
}

function addMethods({ realm, view }: Ground, instance: Instance, at: Address): void {
  const wx = () => realm.global.wx as Record<string, Callable>
  Object.assign(instance, {
    selectComponent: () => null,
    selectAllComponents: () => realm.list([]),
    createSelectorQuery: () => wx().createSelectorQuery?.(),
    createIntersectionObserver: () => wx().createIntersectionObserver?.(),
    getPageId: () => `pageId:${at.pageId}`,
    hasBehavior: () => false,
    triggerEvent: (name: string, detail: unknown, options?: Answer) =>
      view.post('triggerEvent', at.compId, name, detail ?? null, options ?? {}),
  })
}

function setData(ground: Ground, instance: Instance, at: Address, patch: Bag, done?: Callable): void {
  const { realm, busy, view, log } = ground
  const json = JSON.stringify(patch)
  const sent = JSON.parse(json) as Bag
  log.setData.push({ ...at, bytes: Buffer.byteLength(json), keys: Object.keys(sent), patch: sent, at: Date.now() })
  for (const [name, value] of Object.entries(realm.plain(sent))) put(instance.data, segments(name), value)
  busy.enter()
  const changes = Object.entries(sent).map(([name, value]): [Path, unknown] => [segments(name), value])
  view.post('setData', at.pageId, at.compId, changes).then(() => {
    if (done) realm.attempt(() => done.call(instance))
    busy.leave()
  })
}

const segments = (name: string): Path => (name.match(SEGMENT) ?? []).map((part) => (/^\d+$/.test(part) ? +part : part))

function put(data: Bag, where: Path, value: unknown): void {
  let target = data as Record<string | number, unknown>
  where.forEach((part, index) => {
    if (index === where.length - 1) {
      target[part] = value
      return
    }
    if (typeof target[part] !== 'object' || target[part] === null)
      target[part] = typeof where[index + 1] === 'number' ? [] : {}
    target = target[part] as Record<string | number, unknown>
  })
}
