import path from 'node:path'
import type { PageWindow } from '../messages'
import type { Answer } from '../options'
import type { Ground } from './ground'
import { type Instance, makeInstance } from './instance'
import type { Modules } from './modules'

export interface OpenPage {
  id: number
  path: string
  query: Record<string, string>
  instance: Instance
}

const MAX_DEPTH = 10

/** The page stack and its life cycles; tab pages stay alive behind the others, as in WeChat. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly restingTabs = new Map<string, OpenPage>()
  private lastId = 0

  constructor(
    private readonly ground: Ground,
    private readonly modules: Modules,
    private readonly forget: (pageId: number) => void,
  ) {
    ground.realm.global.getCurrentPages = () => ground.realm.list(this.pages.map((page) => page.instance))
  }

  get top(): OpenPage | undefined {
    return this.pages[this.pages.length - 1]
  }

  byId(id: number): OpenPage | undefined {
    return [...this.pages, ...this.restingTabs.values()].find((page) => page.id === id)
  }

  /** kind: navigateTo, redirectTo, reLaunch or switchTab; throws what WeChat puts into errMsg */
  open(kind: string, url: string): void {
    const { target, query } = this.parse(url)
    this.refuse(kind, target)
    const left = this.top
    if (kind === 'redirectTo') this.unload(this.pages.pop())
    else if (left) this.ground.realm.call(left.instance, 'onHide')
    if (kind === 'reLaunch') this.clear(false)
    if (kind === 'switchTab') this.clear(true)
    const resting = this.restingTabs.get(target)
    if (resting) this.wake(resting)
    else this.create(target, query)
  }

  back(delta = 1): void {
    const steps = Math.min(delta, this.pages.length - 1)
    if (steps < 1) return
    for (let step = 0; step < steps; step += 1) this.unload(this.pages.pop())
    if (!this.top) return
    this.ground.view.post('showPage', this.top.id)
    this.ground.realm.call(this.top.instance, 'onShow')
  }

  private parse(url: string): { target: string; query: Record<string, string> } {
    const [where = '', search = ''] = url.split('?')
    const from = path.posix.dirname(this.top?.path ?? '')
    const target = where.startsWith('/') ? where.slice(1) : path.posix.join(from, where)
    const pairs = search.split('&').filter(Boolean)
    const query = Object.fromEntries(pairs.map((pair) => [pair.split('=', 1)[0], pair.split('=').slice(1).join('=')]))
    return { target, query }
  }

  private refuse(kind: string, target: string): void {
    if (!this.ground.compiled.pages.includes(target)) throw new Error(`page "${target}" is not found`)
    const isTab = this.tabs.some((tab) => tab.pagePath === target)
    if (kind === 'switchTab' && !isTab) throw new Error('can not switch to no-tabBar page')
    if ((kind === 'navigateTo' || kind === 'redirectTo') && isTab && this.top)
      throw new Error(`can not ${kind} a tabbar page`)
    if (kind === 'navigateTo' && this.pages.length >= MAX_DEPTH) throw new Error('webview count limit exceed')
  }

  private get tabs() {
    return this.ground.compiled.app.tabBar?.list ?? []
  }

  private create(target: string, query: Record<string, string>): void {
    const { ground } = this
    const registration = this.modules.registration(target)
    this.lastId += 1
    const id = this.lastId
    const instance = makeInstance(ground, registration, { page: target, pageId: id, compId: 0 })
    const page: OpenPage = { id, path: target, query, instance }
    Object.assign(instance, { route: target, __route__: target, options: ground.realm.plain(query), __webviewId__: id })
    instance.getOpenerEventChannel = () => ({ emit() {}, on() {}, once() {}, off() {} })
    this.pages.push(page)
    ground.busy.enter()
    const drawn = ground.view.post('createPage', id, target, instance.data as Answer, this.windowOf(target))
    ground.realm.call(instance, 'onLoad', ground.realm.plain(query))
    ground.realm.call(instance, 'onShow')
    drawn.then(() => {
      ground.realm.call(instance, 'onReady')
      ground.busy.leave()
    })
  }

  private windowOf(target: string): PageWindow {
    const { app, components } = this.ground.compiled
    const tabIndex = this.tabs.findIndex((tab) => tab.pagePath === target)
    const bar = tabIndex < 0 ? {} : { tabs: this.tabs.map((tab) => tab.text), tabIndex }
    return { ...app.window, ...components[target], ...bar }
  }

  private wake(page: OpenPage): void {
    this.restingTabs.delete(page.path)
    this.pages.push(page)
    this.ground.view.post('showPage', page.id)
    this.ground.realm.call(page.instance, 'onShow')
  }

  private clear(keepTabs: boolean): void {
    for (const page of this.pages.splice(0).reverse()) {
      const isTab = this.tabs.some((tab) => tab.pagePath === page.path)
      if (keepTabs && isTab) this.restingTabs.set(page.path, page)
      else this.unload(page)
    }
    if (keepTabs) return
    for (const page of this.restingTabs.values()) this.unload(page)
    this.restingTabs.clear()
  }

  private unload(page: OpenPage | undefined): void {
    if (!page) return
    this.ground.realm.call(page.instance, 'onUnload')
    this.forget(page.id)
    this.ground.view.post('destroyPage', page.id)
  }
}
