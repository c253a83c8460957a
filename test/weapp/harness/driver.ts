import type { Busy } from './busy'
import type { Log } from './log'
import type { Program } from './logic/program'
import type { Realm } from './logic/realm'
import type { Answer, LaunchOptions } from './options'
import type { ViewChannel } from './renderers/channel'
import type { Renderer } from './renderers/renderer'
import { networkState } from './wx/system'

interface DriverParts {
  program: Program
  renderer: Renderer
  realm: Realm
  view: ViewChannel
  log: Log
  busy: Busy
  options: LaunchOptions
}

export type Driver = ReturnType<typeof makeDriver> & { bootMs?: number }

interface Box {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

const IDLE_LIMIT_MS = 8000

/** The hands and eyes of a test. Each call returns when requests, renders and short timers are done. */
export function makeDriver(parts: DriverParts) {
  const { program, renderer, realm, view, log } = parts
  return {
    log,
    errors: () => log.errors,
    files: program.world.files,
    storage: () => Object.fromEntries(program.world.storage),
    idle: () => idle(parts),
    ...hands(parts),
    ...eyes(parts),
    ...surroundings(parts),
    screenshot: async (file: string, { fullPage = false } = {}) => renderer.screenshot(file, fullPage),
    close: async () => {
      // What is still on its way may come back to it, but a closed program sends nothing more.
      program.world.network.online = false
      realm.dispose()
      await view.flush()
      await renderer.close()
    },
  }
}

async function idle({ busy, view, options }: DriverParts): Promise<boolean> {
  return busy.settled(() => view.flush(), options.idleLimitMs ?? IDLE_LIMIT_MS)
}

function hands(parts: DriverParts) {
  const { view, program } = parts
  const then = async (done: Promise<unknown>) => {
    await done
    await idle(parts)
  }
  return {
    tap: (sel: string, index = 0) => then(view.ask('trigger', sel, 'tap', {}, index)),
    trigger: (sel: string, type: string, detail: Answer = {}, index = 0) =>
      then(view.ask('trigger', sel, type, detail, index)),
    input: (sel: string, value: string, index = 0) => then(view.ask('input', sel, value, index)),
    /** a picker, slider … has been set to this value */
    change: (sel: string, value: unknown, index = 0) => then(view.ask('change', sel, value, index)),
    back: (delta = 1) => {
      program.stack.back(delta)
      return then(Promise.resolve())
    },
    /** opens a page as a shared card or the tab bar would: navigateTo, reLaunch, switchTab … */
    open: (url: string, kind = 'navigateTo') => {
      program.stack.open(kind, url)
      return then(Promise.resolve())
    },
  }
}

function eyes({ view, program, realm }: DriverParts) {
  return {
    text: () => view.ask('text'),
    html: () => view.ask('html'),
    title: () => view.ask('title'),
    toast: () => view.ask('toastText'),
    count: (sel: string) => view.ask('count', sel),
    attribute: (sel: string, name: string, index = 0) => view.ask('attribute', sel, name, index),
    /** where the elements stand, in CSS pixels: for target sizes and overlaps; Chromium only */
    boxes: async (sel: string) => {
      const [found] = await view.ask('measure', 0, [{ sel, all: true, rect: true, size: true }])
      return found as Box[]
    },
    path: () => program.stack.top?.path,
    query: () => program.stack.top?.query,
    stack: () => program.stack.pages.map((page) => page.path),
    data: () => JSON.parse(JSON.stringify(program.stack.top?.instance.data ?? null)) as Answer,
    /** commands painted on each canvas so far, by page id and selector */
    painted: () => new Map([...program.world.canvases].map(([key, canvas]) => [key, canvas.commandCount])),
    /** answers a program-side expression, for what no page shows */
    evaluate: (code: string) => realm.run(code),
  }
}

function surroundings(parts: DriverParts) {
  const { program, realm } = parts
  const { network } = program.world
  const setOnline = async (online: boolean) => {
    network.online = online
    const told = realm.plain(networkState(program.world))
    for (const listener of network.listeners) realm.attempt(() => listener(told))
    await idle(parts)
  }
  const appEvent = async (name: 'onShow' | 'onHide') => {
    program.appEvent(name)
    await idle(parts)
  }
  return {
    goOffline: () => setOnline(false),
    goOnline: () => setOnline(true),
    fillStorage: () => {
      program.world.disk.isFull = true
    },
    freeStorage: () => {
      program.world.disk.isFull = false
    },
    toBackground: () => appEvent('onHide'),
    toForeground: () => appEvent('onShow'),
    /** onPullDownRefresh, onReachBottom, onPageScroll, onShareAppMessage …; answers what the page returned */
    pageEvent: async (name: string, detail: Answer = {}) => {
      const told = await realm.call(program.stack.top?.instance, name, realm.plain(detail))
      await idle(parts)
      return told === undefined ? undefined : (JSON.parse(JSON.stringify(told)) as unknown)
    },
  }
}
