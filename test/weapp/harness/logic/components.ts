import type { ViewMessage } from '../messages'
import type { Answer } from '../options'
import type { Ground } from './ground'
import { type Instance, makeInstance } from './instance'
import type { Modules } from './modules'
import type { Bag, Callable } from './untyped'

interface LiveComponent {
  instance: Instance
  pageId: number
  config: Bag
}

type Attached = Extract<ViewMessage, { type: 'attached' }>

/** Instances of Component() that the view has put on a page. */
export class LiveComponents {
  private readonly byId = new Map<number, LiveComponent>()

  constructor(
    private readonly ground: Ground,
    private readonly modules: Modules,
  ) {}

  instance(compId: number): Instance | undefined {
    return this.byId.get(compId)?.instance
  }

  forgetPage(pageId: number): void {
    for (const [id, component] of this.byId) if (component.pageId === pageId) this.byId.delete(id)
  }

  attach({ pageId, compId, path, props }: Attached): void {
    const registration = this.modules.registration(path)
    const instance = makeInstance(this.ground, registration, { page: path, pageId, compId }, props)
    const component = { instance, pageId, config: registration.config }
    this.byId.set(compId, component)
    // the view knows the properties only; the component's own first data is declared in its code
    const own = Object.entries(instance.data).filter(([name]) => !(name in props))
    if (own.length)
      this.ground.view.post(
        'setData',
        pageId,
        compId,
        own.map(([name, value]) => [[name], value]),
      )
    for (const stage of ['created', 'attached', 'ready']) this.lifetime(component, stage)
  }

  changeProps(compId: number, props: Answer): void {
    const component = this.byId.get(compId)
    if (!component) return
    const before = { ...component.instance.data }
    Object.assign(component.instance.data, this.ground.realm.plain(props))
    for (const name of Object.keys(props)) this.observe(component, name, before[name])
  }

  detach(compId: number): void {
    const component = this.byId.get(compId)
    if (component) this.lifetime(component, 'detached')
    this.byId.delete(compId)
  }

  /** declared properties and options of every component, which the view must know before it draws */
  declarations(): { props: Record<string, string[]>; virtualHost: Record<string, boolean> } {
    const props: Record<string, string[]> = {}
    const virtualHost: Record<string, boolean> = {}
    for (const [path, json] of Object.entries(this.ground.compiled.components)) {
      if (!json.component) continue
      const { config } = this.modules.registration(path)
      props[path] = Object.keys((config.properties ?? {}) as Bag)
      virtualHost[path] = (config.options as { virtualHost?: boolean } | undefined)?.virtualHost === true
    }
    return { props, virtualHost }
  }

  private lifetime({ instance, config }: LiveComponent, stage: string): void {
    const stages = { ...config, ...((config.lifetimes ?? {}) as Bag) } as Bag
    const run = stages[stage]
    if (typeof run === 'function') this.ground.realm.attempt(() => (run as Callable).call(instance))
  }

  private observe({ instance, config }: LiveComponent, name: string, before: unknown): void {
    const declared = ((config.properties ?? {}) as Record<string, { observer?: unknown } | null>)[name]
    const now = instance.data[name]
    if (typeof declared?.observer === 'function')
      this.ground.realm.attempt(() => (declared.observer as Callable).call(instance, now, before))
    const watcher = ((config.observers ?? {}) as Bag)[name]
    if (typeof watcher === 'function') this.ground.realm.attempt(() => (watcher as Callable).call(instance, now))
  }
}
