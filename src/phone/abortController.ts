// Stands in where the WeChat logic layer has no AbortController (config/index.ts puts it there).
type Listener = (event: { type: string; target: unknown }) => void

class PlainAbortSignal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private listeners: Listener[] = []

  addEventListener(type: string, listener: Listener) {
    if (type === 'abort' && !this.listeners.includes(listener)) this.listeners.push(listener)
  }

  removeEventListener(_type: string, listener: Listener) {
    this.listeners = this.listeners.filter((known) => known !== listener)
  }

  dispatchEvent() {
    return true
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  /** Only for the controller beside. */
  fire(reason?: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? Object.assign(new Error('The operation was aborted'), { name: 'AbortError' })
    const event = { type: 'abort', target: this }
    this.onabort?.(event)
    for (const listener of this.listeners.slice()) listener(event)
  }
}

class PlainAbortController {
  signal = new PlainAbortSignal()

  abort(reason?: unknown) {
    this.signal.fire(reason)
  }
}

export { PlainAbortController as AbortController, PlainAbortSignal as AbortSignal }
