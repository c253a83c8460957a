import type { PageWindow, Patch } from '../messages'
import { state } from './bridge'
import { type Component, createPageComponent, detachComponent, placeComponent } from './glassEasel'
import { componentById, definePage } from './templates'

interface ShownPage {
  component: Component
  host: HTMLElement
  style: HTMLStyleElement
}

const pages = new Map<number, ShownPage>()

export const hostOf = (id = 0) => pages.get(id || state.pageId)?.host
export const rootOf = (id = 0) => hostOf(id)?.querySelector<HTMLElement>('.wx-page')

export function createPage(id: number, path: string, data: Record<string, unknown>, conf: PageWindow): void {
  state.mountingId = id
  definePage(path, data)
  const host = frame(id, conf)
  const style = append(host, 'style')
  style.textContent = state.manifest.css[path] ?? ''
  const root = append(host, 'div', 'wx-page')
  document.body.appendChild(host)
  if (conf.tabs) drawTabs(host, conf.tabs, conf.tabIndex ?? 0)
  const component = createPageComponent(path)
  applyPatch(
    component,
    Object.entries(data).map(([name, value]) => [[name], value]),
  )
  placeComponent(component, root)
  pages.set(id, { component, host, style })
  state.mountingId = 0
  showPage(id)
}

export function showPage(id: number): void {
  state.pageId = id
  for (const [other, { host, style }] of pages) {
    host.style.display = other === id ? '' : 'none'
    // the styles of a page must not reach the others
    style.disabled = other !== id
  }
}

export function destroyPage(id: number): void {
  const page = pages.get(id)
  if (!page) return
  detachComponent(page.component)
  page.host.remove()
  pages.delete(id)
}

export function setData(pageId: number, compId: number, patch: Patch): void {
  const component = compId ? componentById(compId) : pages.get(pageId)?.component
  if (!component) return
  state.mountingId = pageId
  try {
    applyPatch(component, patch)
  } finally {
    state.mountingId = 0
  }
}

export function setTitle(id: number, title: string): void {
  const bar = hostOf(id)?.querySelector('.wx-nav')
  if (bar) bar.textContent = title
}

function frame(id: number, conf: PageWindow): HTMLElement {
  const host = document.createElement('div')
  host.className = 'wx-page-host'
  host.id = `page-${id}`
  if (conf.backgroundColor) host.style.background = conf.backgroundColor
  const bar = append(host, 'div', 'wx-nav')
  bar.textContent = conf.navigationBarTitleText ?? ''
  bar.hidden = conf.navigationStyle === 'custom'
  return host
}

function drawTabs(host: HTMLElement, tabs: string[], current: number): void {
  const bar = append(host, 'div', 'wx-tabs')
  tabs.forEach((text, index) => {
    append(bar, 'span', index === current ? 'on' : '').textContent = text
  })
}

function append<T extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: T,
  name = '',
): HTMLElementTagNameMap[T] {
  const element = parent.appendChild(document.createElement(tag))
  if (name) element.className = name
  return element
}

function applyPatch(component: Component, patch: Patch): void {
  for (const [path, value] of patch) component.replaceDataOnPath(path, value)
  component.applyDataUpdates()
}
