import { type BuiltIn, rule } from '../builtIn'

const DEFAULT_THRESHOLD = 50

rule('scroll-view', {
  props: [
    'scroll-x',
    'scroll-y',
    'scroll-top',
    'scroll-left',
    'scroll-into-view',
    'lower-threshold',
    'upper-threshold',
    'refresher-enabled',
    'refresher-triggered',
    'enhanced',
  ],
  build(node) {
    node.style('display:block')
    node.host.addEventListener('scroll', () => scrolled(node))
  },
  set(node, name, value) {
    const { host } = node
    if (name === 'scroll-y') host.style.overflowY = value === true ? 'auto' : 'hidden'
    if (name === 'scroll-x') host.style.overflowX = value === true ? 'auto' : 'hidden'
    if (name === 'scroll-top') host.scrollTop = Number(value)
    if (name === 'scroll-into-view' && value) host.querySelector(`#${CSS.escape(String(value))}`)?.scrollIntoView()
  },
})

function scrolled(node: BuiltIn): void {
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = node.host
  node.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 })
  const threshold = (name: string) => Number(node.prop(name) ?? DEFAULT_THRESHOLD)
  const atEnd = scrollTop + clientHeight >= scrollHeight - threshold('lower-threshold')
  // told once on arrival, not at every pixel
  if (atEnd && !node.on) node.fire('scrolltolower', { direction: 'bottom' })
  node.on = atEnd
  if (scrollTop <= threshold('upper-threshold')) node.fire('scrolltoupper', { direction: 'top' })
}

rule('swiper', {
  props: ['current', 'autoplay', 'circular', 'vertical', 'indicator-dots', 'duration', 'interval'],
  build: (node) => node.style('display:flex;overflow:hidden'),
  set(node, name, value) {
    if (name === 'current') node.host.scrollLeft = Number(value) * node.host.clientWidth
  },
})

rule('swiper-item', {
  props: ['item-id'],
  build: (node) => node.style('flex:0 0 100%;display:block'),
})
