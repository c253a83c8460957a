import type { Answer } from './options'

export type Path = (string | number)[]
export type Patch = [Path, unknown][]

/** What the view layer tells the logic layer; JSON only, as in WeChat. */
export type ViewMessage =
  | { type: 'event'; pageId: number; compId: number; handler: string; event: Answer }
  | { type: 'pageEvent'; pageId: number; name: string; detail: Answer }
  | { type: 'attached'; pageId: number; compId: number; path: string; props: Answer }
  | { type: 'props'; compId: number; props: Answer }
  | { type: 'detached'; compId: number }
  | { type: 'open'; kind: string; url: string }
  | { type: 'fault'; text: string }

export interface ComponentJson {
  component?: boolean
  /** tag → path of the component */
  using: Record<string, string>
  [key: string]: unknown
}

export interface Manifest {
  css: Record<string, string>
  components: Record<string, ComponentJson>
  /** every name that a template binds an event to */
  handlers: string[]
  props: Record<string, string[]>
  virtualHost: Record<string, boolean>
}

export interface PageWindow {
  navigationBarTitleText?: string
  navigationStyle?: string
  backgroundColor?: string
  /** texts of the tab bar, when this page is one of its tabs */
  tabs?: string[]
  tabIndex?: number
}

export interface MeasureOrder {
  /** null asks for the whole window */
  sel: string | null
  all: boolean
  rect?: boolean
  size?: boolean
  id?: boolean
  dataset?: boolean
  scroll?: boolean
  node?: boolean
}

/** d: canvas size, s: property, g: gradient, gs: its stop, c: call */
export type PaintCommand =
  | ['d', 'width' | 'height', number]
  | ['s', string, unknown]
  | ['g', number, string, unknown[]]
  | ['gs', number, number, string]
  | ['c', string, unknown[]]

/** What the logic layer and the test driver may ask of the view layer. */
export interface ViewCommands {
  init(manifest: Manifest): void
  createPage(id: number, path: string, data: Answer, conf: PageWindow): void
  showPage(id: number): void
  destroyPage(id: number): void
  setData(pageId: number, compId: number, patch: Patch): void
  triggerEvent(compId: number, name: string, detail: unknown, options: Answer): void
  setTitle(id: number, title: string): void
  toast(text: string): void
  paint(pageId: number, sel: string, commands: PaintCommand[]): void
  measure(pageId: number, orders: MeasureOrder[]): unknown[]
  trigger(sel: string, type: string, detail: Answer, index: number): void
  input(sel: string, value: string, index: number): void
  change(sel: string, value: unknown, index: number): void
  text(): string
  html(): string
  title(): string
  toastText(): string
  count(sel: string): number
  attribute(sel: string, name: string, index: number): string | null
}
