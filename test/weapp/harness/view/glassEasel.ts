import * as GE from 'glass-easel'
import { send } from './bridge'

/** The part of a glass-easel component that this view uses. */
export interface Component extends GE.Element {
  data: Record<string, unknown>
  $$: GE.GeneralBackendElement & HTMLElement
  replaceDataOnPath(path: (string | number)[], value: unknown): void
  applyDataUpdates(): void
}

export interface ComponentSketch {
  is: string
  using?: Record<string, string>
  data?: Record<string, unknown>
  methods?: Record<string, (this: Component, event: GE.ShadowedEvent<unknown>) => void>
  properties: Record<string, { type: null; value: unknown; observer(this: Component, value: unknown): void }>
  options?: Record<string, boolean>
  template?: unknown
  lifetimes: Record<string, (this: Component) => void>
}

const space = new GE.ComponentSpace()
let backend: GE.CurrentWindowBackendContext | undefined

// attributes unknown to our stand-ins are no fault of the program
GE.addGlobalWarningListener(() => false)
GE.addGlobalErrorListener((error) => {
  send({ type: 'fault', text: String((error as Error).stack ?? error) })
  return false
})

// glass-easel infers a component's type from a literal; ours are made from data, so the inference is cut short
export const defineComponent = space.defineComponent.bind(space) as unknown as (sketch: ComponentSketch) => void

export function startBackend(): void {
  backend = new GE.CurrentWindowBackendContext()
  backend.onEvent((target, type, detail: unknown, options) => GE.Event.triggerEvent(target, type, detail, options))
}

export function createPageComponent(path: string): Component {
  if (!backend) throw new Error('the view was asked for a page before init')
  return space.createComponentByUrl('page', path, null, backend) as unknown as Component
}

export function placeComponent(component: Component, parent: HTMLElement): void {
  const place = parent.appendChild(document.createElement('span'))
  const asBackend = (node: HTMLElement) => node as unknown as GE.GeneralBackendElement
  GE.Element.replaceDocumentElement(component, asBackend(parent), asBackend(place))
}

export const detachComponent = (component: Component) => GE.Element.pretendDetached(component)

export function trigger(target: GE.Element, type: string, detail: unknown, bubbles: boolean): void {
  GE.Event.triggerEvent(target, type, detail, { bubbles, composed: bubbles, capturePhase: bubbles })
}

/** the glass-easel element that a DOM node belongs to */
export function elementOf(dom: Node | null): GE.Element {
  for (let node = dom; node; node = node.parentNode) {
    const { __wxElement } = node as { __wxElement?: GE.Element }
    if (__wxElement) return __wxElement
  }
  throw new Error('this node belongs to no element of the page')
}
