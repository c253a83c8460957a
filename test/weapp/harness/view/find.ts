import { rootOf } from './pages'

const TAGS =
  /(^|[\s>+~])(input|textarea|image|button|form|label|checkbox-group|radio-group|checkbox|radio|switch|slider|progress|picker-view|picker|scroll-view|swiper-item|swiper|canvas|icon|rich-text|navigator)(?=$|[\s.:[#>+~])/g

/** `text=…` finds the innermost elements with that text; anything else is a CSS selector over WXML tags */
export function find(sel: string, pageId?: number): HTMLElement[] {
  const root = rootOf(pageId)
  if (!root) return []
  if (sel.startsWith('text=')) return withText(root, sel.slice('text='.length))
  return [...root.querySelectorAll<HTMLElement>(sel.replace(TAGS, '$1[wx-tag="$2"]'))]
}

export function findOne(sel: string, index: number): HTMLElement {
  const found = find(sel)
  const dom = found[index]
  if (!dom) throw new Error(`no node for "${sel}" [${index}]: ${found.length} found`)
  return dom
}

function withText(root: HTMLElement, text: string): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => element.textContent?.includes(text))
  return all.filter((element) => !all.some((other) => other !== element && element.contains(other)))
}

const BLOCK = /^(block|flex|grid|list-item)/

/** the page's text, a line per block */
export function pageText(): string {
  const root = rootOf()
  return root
    ? textOf(root)
        .replace(/\n{2,}/g, '\n')
        .trim()
    : ''
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  if (!(node instanceof HTMLElement)) return ''
  const { display } = getComputedStyle(node)
  if (display === 'none') return ''
  const inner = [...node.childNodes].map(textOf).join('')
  return BLOCK.test(display) ? `${inner}\n` : inner
}
