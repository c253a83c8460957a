import { rule } from '../builtIn'

const FITS: Record<string, string> = { aspectFill: 'cover', aspectFit: 'contain' }
const SHOWN = /^(data:|https?:\/\/(127\.|localhost|\[::1\]))/

/** where the view may load a picture from: itself, loopback, or the harness for local and packaged files */
function loadable(src: string): string {
  if (SHOWN.test(src)) return src
  if (src.startsWith('wxfile://')) return `/wxfile?path=${encodeURIComponent(src)}`
  return /^https?:/.test(src) ? '' : `/packaged?path=${encodeURIComponent(src)}`
}

rule('image', {
  props: ['src', 'mode', 'lazy-load', 'webp', 'show-menu-by-longpress'],
  build(node) {
    node.host.classList.add('wx-image')
    const picture = node.add('img', 'width:100%;height:100%;display:block')
    node.inner = picture
    picture.onload = () => node.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    picture.onerror = () => node.fire('error', { errMsg: 'image load error' })
  },
  set(node, name, value) {
    const picture = node.inner as HTMLImageElement
    if (name === 'mode') picture.style.objectFit = FITS[String(value)] ?? 'fill'
    if (name !== 'src') return
    node.host.setAttribute('src', String(value ?? ''))
    const address = value ? loadable(String(value)) : ''
    if (address) picture.src = address
    else picture.removeAttribute('src')
  },
})

rule('canvas', {
  props: ['type', 'canvas-id', 'disable-scroll'],
  build(node) {
    const { style } = node.host
    style.display ||= 'block'
    style.width ||= '300px'
    style.height ||= '150px'
    node.inner = node.add('canvas', 'width:100%;height:100%;display:block')
  },
})

rule('progress', {
  props: ['percent', 'stroke-width', 'activeColor', 'backgroundColor', 'show-info', 'active'],
  build(node) {
    node.style('display:flex;align-items:center')
    const bar = node.add('div', 'flex:1;height:6px;background:#EBEBEB')
    node.inner = bar.appendChild(document.createElement('div'))
    node.inner.style.cssText = 'height:100%;width:0;background:#09BB07'
  },
  set(node, name, value) {
    if (!node.inner) return
    if (name === 'percent') node.inner.style.width = `${Number(value)}%`
    if (name === 'activeColor') node.inner.style.background = String(value)
  },
})

rule('icon', {
  props: ['type', 'size', 'color'],
  set: (node, name, value) => node.host.setAttribute(name, String(value)),
})

rule('rich-text', {
  props: ['nodes', 'space'],
  build: (node) => node.style('display:block'),
  set(node, name, value) {
    if (name === 'nodes') node.host.textContent = textOf(value)
  },
})

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/<[^>]+>/g, '')
  if (Array.isArray(value)) return value.map(textOf).join('')
  const { text, children } = (value ?? {}) as { text?: string; children?: unknown }
  return text ?? (children ? textOf(children) : '')
}
