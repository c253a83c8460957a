import { plain, send, state } from './bridge'
import { builtInTags } from './builtIn'
import { wechatEvent } from './events'
import { type Component, defineComponent } from './glassEasel'

interface Owner {
  pageId: number
  /** 0 for the page itself */
  compId: number
}

const defined = new Set<string>()
const owners = new WeakMap<Component, Owner>()
const live = new Map<number, Component>()
let lastCompId = 0

export const componentById = (id: number) => live.get(id)

export function definePage(path: string, data: Record<string, unknown>): void {
  define(path, data, {
    created() {
      owners.set(this, { pageId: state.mountingId, compId: 0 })
    },
  })
}

function define(path: string, data: Record<string, unknown> | undefined, lifetimes: Lifetimes): void {
  if (defined.has(path)) return
  defined.add(path)
  const { components, handlers, virtualHost } = state.manifest
  const using = components[path]?.using ?? {}
  for (const target of Object.values(using)) if (components[target]?.component) defineOwn(target)
  const tags = Object.entries(using).map(([tag, target]) => [tag, `/${target}`])
  defineComponent({
    is: path,
    using: { ...builtInTags(), ...Object.fromEntries(tags) },
    methods: Object.fromEntries(handlers.map((name) => [name, handler(name)])),
    properties: propertiesOf(path),
    data,
    options: { virtualHost: virtualHost[path] === true, writeIdToDOM: true },
    template: { groupList: window.weappTemplates, content: window.weappTemplates[path] },
    lifetimes,
  })
}

type Lifetimes = Record<string, (this: Component) => void>

function defineOwn(path: string): void {
  define(path, undefined, {
    created() {
      lastCompId += 1
      owners.set(this, { pageId: state.mountingId || state.pageId, compId: lastCompId })
      live.set(lastCompId, this)
    },
    attached() {
      const owner = ownerOf(this)
      const names = state.manifest.props[path] ?? []
      const props = Object.fromEntries(names.map((name) => [name, plain(this.data[name])]))
      send({ type: 'attached', path, ...owner, props })
      attachedOnce.add(this)
    },
    detached() {
      const { compId } = ownerOf(this)
      live.delete(compId)
      send({ type: 'detached', compId })
    },
  })
}

const attachedOnce = new WeakSet<Component>()

function propertiesOf(path: string) {
  const names = state.manifest.props[path] ?? []
  const observed = (name: string) => ({
    type: null,
    value: undefined,
    observer(this: Component, value: unknown) {
      // the first values went along with the message that it was attached
      if (attachedOnce.has(this)) send({ type: 'props', compId: ownerOf(this).compId, props: { [name]: plain(value) } })
    },
  })
  return Object.fromEntries(names.map((name) => [name, observed(name)]))
}

function handler(name: string) {
  return function (this: Component, event: Parameters<typeof wechatEvent>[0]) {
    send({ type: 'event', ...ownerOf(this), handler: name, event: wechatEvent(event) })
  }
}

function ownerOf(component: Component): Owner {
  const owner = owners.get(component)
  if (!owner) throw new Error('an event came from a component that was never made')
  return owner
}
