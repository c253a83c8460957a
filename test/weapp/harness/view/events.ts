import type { Element, ShadowedEvent } from 'glass-easel'
import { plain } from './bridge'

/** the event object as a program's handler gets it */
export function wechatEvent(event: ShadowedEvent<unknown>): Record<string, unknown> {
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: target(event.target),
    currentTarget: target(event.currentTarget),
    detail: plain(event.detail) ?? {},
    touches: [],
    changedTouches: [],
    mark: plain(event.mark) ?? {},
    _userTap: true,
  }
}

function target(element: Element) {
  const dom = element.$$ as Partial<HTMLElement> | null
  return {
    id: element.id,
    dataset: plain(element.dataset) ?? {},
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  }
}
