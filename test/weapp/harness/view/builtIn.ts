import { type Component, defineComponent, trigger } from './glassEasel'

/** How one of WeChat's own tags behaves here. */
export interface TagRule {
  props: string[]
  build?(node: BuiltIn): void
  set?(node: BuiltIn, name: string, value: unknown): void
}

const rules = new Map<string, TagRule>()
const nodes = new WeakMap<Node, BuiltIn>()

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** One built-in tag on the page: its host element and what forms and labels want of it. */
export class BuiltIn {
  /** the element inside the host that does the work: <input>, <img>, <canvas> … */
  inner?: HTMLElement
  value?: () => unknown
  reset?: () => void
  toggle?: () => void
  on = false

  constructor(
    readonly tag: string,
    readonly component: Component,
  ) {
    nodes.set(this.host, this)
    this.host.setAttribute('wx-tag', tag)
  }

  get host(): HTMLElement {
    return this.component.$$
  }

  prop(name: string): unknown {
    return this.component.data[camel(name)]
  }

  fire(type: string, detail: unknown): void {
    trigger(this.component, type, detail, false)
  }

  onTap(work: () => void): void {
    this.component.addListener('tap', () => work())
  }

  style(css: string): void {
    this.host.style.cssText += `;${css}`
  }

  add<T extends keyof HTMLElementTagNameMap>(tag: T, css = ''): HTMLElementTagNameMap[T] {
    const element = document.createElement(tag)
    element.style.cssText = css
    this.host.appendChild(element)
    return element
  }
}

export const builtInOf = (dom: Node) => nodes.get(dom)

export function above(node: BuiltIn, tag: string): BuiltIn | undefined {
  for (let dom = node.host.parentNode; dom; dom = dom.parentNode) {
    const found = nodes.get(dom)
    if (found?.tag === tag) return found
  }
  return undefined
}

export function below(node: BuiltIn, tags: string[]): BuiltIn[] {
  const marked = [...node.host.querySelectorAll('[wx-tag]')].map(builtInOf)
  return marked.filter((found): found is BuiltIn => found !== undefined && tags.includes(found.tag))
}

export function rule(tag: string, what: TagRule): void {
  rules.set(tag, what)
}

/** tag in a template → path of the component that stands for it */
export const builtInTags = () => Object.fromEntries([...rules.keys()].map((tag) => [`wx-${tag}`, `/wx/${tag}`]))

export function defineBuiltIns(): void {
  for (const [tag, what] of rules) define(tag, what)
}

function define(tag: string, { props, build, set }: TagRule): void {
  const made = new WeakMap<Component, BuiltIn>()
  const observed = (name: string) => ({
    type: null,
    value: null,
    observer(this: Component, value: unknown) {
      const node = made.get(this)
      if (node) set?.(node, name, value)
    },
  })
  defineComponent({
    is: `wx/${tag}`,
    properties: Object.fromEntries(props.map((name) => [camel(name), observed(name)])),
    lifetimes: {
      created() {
        const node = new BuiltIn(tag, this)
        made.set(this, node)
        build?.(node)
      },
      attached() {
        const node = made.get(this)
        if (!node || !set) return
        for (const name of props) if (node.prop(name) !== null) set(node, name, node.prop(name))
      },
    },
  })
}
