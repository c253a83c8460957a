import type { Manifest, ViewMessage } from '../messages'

declare global {
  interface Window {
    toLogic(message: string): void
    weappView: unknown
    /** path → template, made by the compiler */
    weappTemplates: Record<string, unknown>
  }
}

export function send(message: ViewMessage): void {
  window.toLogic(JSON.stringify(message))
}

interface ViewState {
  manifest: Manifest
  /** the page on top */
  pageId: number
  /** the page whose components are being made, while they are */
  mountingId: number
}

export const state: ViewState = {
  manifest: { css: {}, components: {}, handlers: [], props: {}, virtualHost: {} },
  pageId: 0,
  mountingId: 0,
}

/** a JSON copy; what cannot be one becomes an empty object */
export function plain(value: unknown): unknown {
  try {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  } catch {
    return {}
  }
}
