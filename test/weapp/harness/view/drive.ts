import { builtInOf } from './builtIn'
import { findOne } from './find'
import { elementOf, trigger as triggerEvent } from './glassEasel'

const BUBBLING = ['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel']

/** a finger on the page; a disabled button stays silent, as on a phone */
export function trigger(sel: string, type: string, detail: Record<string, unknown>, index: number): void {
  const dom = findOne(sel, index)
  if (dom.closest('[wx-tag="button"][disabled]')) return
  triggerEvent(elementOf(dom), type, detail, BUBBLING.includes(type))
}

export function input(sel: string, value: string, index: number): void {
  const dom = findOne(sel, index)
  const node = builtInOf(dom)
  if (node?.inner && 'value' in node.inner) node.inner.value = value
  triggerEvent(elementOf(dom), 'input', { value, cursor: value.length, keyCode: 0 }, false)
}

/** the result of a native control without DOM of its own: a picker's index, a date */
export function change(sel: string, value: unknown, index: number): void {
  triggerEvent(elementOf(findOne(sel, index)), 'change', { value }, false)
}
