import type { MeasureOrder } from '../messages'
import { find } from './find'

const NO_LAYOUT = { left: 0, top: 0, right: 300, bottom: 150, width: 300, height: 150 }

export function measure(pageId: number, orders: MeasureOrder[]): unknown[] {
  return orders.map((order) => {
    if (order.sel === null) return viewport()
    const found = find(order.sel.replace(/^.*>>>\s*/, ''), pageId).map((element) => measured(element, order))
    return order.all ? found : (found[0] ?? null)
  })
}

function viewport() {
  const { scrollHeight } = document.documentElement
  const [width, height] = [innerWidth, innerHeight]
  const box = { left: 0, top: 0, right: width, bottom: height, width, height }
  return { ...box, id: '', dataset: {}, scrollTop: scrollY, scrollLeft: 0, scrollHeight }
}

function measured(element: HTMLElement, { id, dataset, rect, size, node, scroll }: MeasureOrder) {
  const { left, top, right, bottom, width, height } = boxOf(element)
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
  return {
    ...(id ? { id: element.id } : {}),
    ...(dataset ? { dataset: { ...element.dataset } } : {}),
    ...(rect ? { left, top, right, bottom } : {}),
    ...(rect || size || node ? { width, height } : {}),
    ...(scroll ? { scrollTop, scrollLeft, scrollHeight, scrollWidth } : {}),
  }
}

// jsdom has no layout: a plausible box lets a canvas be made all the same
function boxOf(element: HTMLElement) {
  return /jsdom/i.test(navigator.userAgent) ? NO_LAYOUT : element.getBoundingClientRect()
}
