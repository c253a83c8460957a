import type { ViewMessage } from '../messages'
import type { Answer } from '../options'
import { createWx } from '../wx/createWx'
import { FileTable } from '../wx/fileTable'
import type { World } from '../wx/world'
import { LiveComponents } from './components'
import type { Ground } from './ground'
import type { Instance } from './instance'
import { Modules } from './modules'
import { PageStack } from './stack'
import type { Callable } from './untyped'

/** One running mini program: app.js, its pages and its `wx`. */
export class Program {
  readonly stack: PageStack
  readonly world: World
  private readonly modules: Modules
  private readonly components: LiveComponents

  constructor(private readonly ground: Ground) {
    const { options, realm } = ground
    this.modules = new Modules(ground)
    this.components = new LiveComponents(ground, this.modules)
    this.stack = new PageStack(ground, this.modules, (pageId) => this.components.forgetPage(pageId))
    const start = { path: options.path ?? ground.compiled.pages[0] ?? '', query: options.query ?? {} }
    const disk = { isFull: false }
    this.world = {
      ...ground,
      stack: this.stack,
      files: new FileTable(options.files, disk),
      disk,
      storage: new Map(Object.entries(options.storage ?? {})),
      network: { online: true, listeners: new Set() },
      canvases: new Map(),
      clipboard: '',
      start: realm.plain({ ...start, scene: options.scene ?? 1001, referrerInfo: {} }),
    }
    realm.global.wx = createWx(this.world)
  }

  boot(): void {
    const { compiled, realm, view } = this.ground
    this.modules.require('app')
    const declared = this.components.declarations()
    const { css, components, handlers } = compiled
    view.post('init', { css, components, handlers, ...declared })
    const { start } = this.world
    realm.call(this.modules.app, 'onLaunch', start)
    realm.call(this.modules.app, 'onShow', start)
    const search = Object.entries(start.query)
      .map((pair) => pair.join('='))
      .join('&')
    this.stack.open('navigateTo', `/${start.path}?${search}`)
  }

  /** the program goes to the background or comes back */
  appEvent(name: 'onShow' | 'onHide'): void {
    const { realm } = this.ground
    realm.call(this.modules.app, name, this.world.start)
    if (this.stack.top) realm.call(this.stack.top.instance, name)
  }

  localFile(path: string): Buffer | undefined {
    const { files } = this.world
    return files.has(path) ? files.read(path) : undefined
  }

  receive(message: ViewMessage): void {
    this.ground.realm.attempt(() => this.handle(message))
  }

  private handle(message: ViewMessage): void {
    const { realm } = this.ground
    if (message.type === 'event') this.event(message.handler, this.instanceOf(message), message.event)
    else if (message.type === 'attached') this.components.attach(message)
    else if (message.type === 'props') this.components.changeProps(message.compId, message.props)
    else if (message.type === 'detached') this.components.detach(message.compId)
    else if (message.type === 'fault') this.ground.log.error('view', message.text)
    else if (message.type === 'open') this.stack.open(message.kind, message.url)
    else realm.call(this.stack.byId(message.pageId)?.instance, message.name, realm.plain(message.detail))
  }

  private instanceOf({ pageId, compId }: { pageId: number; compId: number }): Instance | undefined {
    return compId ? this.components.instance(compId) : this.stack.byId(pageId)?.instance
  }

  private event(handler: string, instance: Instance | undefined, event: Answer): void {
    // the page may have been closed while the event was on its way
    if (!instance) return
    const method = instance[handler]
    if (typeof method !== 'function') throw new Error(`no handler ${handler}`)
    ;(method as Callable).call(instance, this.ground.realm.plain(event))
  }
}
