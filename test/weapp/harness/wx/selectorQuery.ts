import type { Callable } from '../logic/untyped'
import type { MeasureOrder } from '../messages'
import type { Answer } from '../options'
import { canvasOf } from './canvas'
import type { World, Wx } from './world'

type What = Omit<MeasureOrder, 'sel' | 'all'>

/** where things stand on the page, and the way to a canvas node */
export function queryApis(world: World): Wx {
  const nothing = () => undefined
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: nothing,
    disconnect: nothing,
  }
  return { createSelectorQuery: () => new SelectorQuery(world), createIntersectionObserver: () => observer }
}

class SelectorQuery {
  private readonly orders: MeasureOrder[] = []
  private readonly callbacks: (Callable | undefined)[] = []
  private readonly pageId: number

  constructor(private readonly world: World) {
    this.pageId = world.stack.top?.id ?? 0
  }

  in = () => this
  select = (sel: string) => this.target(sel, false)
  selectAll = (sel: string) => this.target(sel, true)
  selectViewport = () => this.target(null, false)

  exec = (done?: Callable) => {
    const { view, realm, busy, log } = this.world
    busy.enter()
    view
      .ask('measure', this.pageId, this.orders)
      .then((found) => {
        const results = realm.plain(found)
        for (const [index, order] of this.orders.entries()) this.addCanvas(order, results[index])
        for (const [index, callback] of this.callbacks.entries()) realm.attempt(() => callback?.(results[index]))
        realm.attempt(() => done?.(results))
      })
      .catch((error: unknown) => log.error('createSelectorQuery', error))
      .finally(() => busy.leave())
    return this
  }

  private target(sel: string | null, all: boolean) {
    const order = (what: What, callback?: Callable) => {
      this.orders.push({ sel, all, ...what })
      this.callbacks.push(callback)
      return this
    }
    return {
      boundingClientRect: (callback?: Callable) => order({ rect: true, id: true, dataset: true }, callback),
      scrollOffset: (callback?: Callable) => order({ scroll: true }, callback),
      node: (callback?: Callable) => order({ node: true, size: true }, callback),
      context: (callback?: Callable) => order({}, callback),
      fields: ({ rect, size, id, dataset, scrollOffset, node }: Answer, callback?: Callable) => {
        const wanted = { rect, size, id, dataset, scroll: scrollOffset, node }
        return order(Object.fromEntries(Object.entries(wanted).filter(([, on]) => on === true)), callback)
      },
    }
  }

  private addCanvas({ node, sel }: MeasureOrder, result: unknown): void {
    if (!node || !sel || !result) return
    for (const found of (Array.isArray(result) ? result : [result]) as Answer[])
      found.node = canvasOf(this.world, this.pageId, sel, { width: Number(found.width), height: Number(found.height) })
  }
}
