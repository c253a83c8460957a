import { Busy } from './busy'
import { compile } from './compile'
import { type Driver, makeDriver } from './driver'
import { Log } from './log'
import { Program } from './logic/program'
import { Realm } from './logic/realm'
import type { ViewMessage } from './messages'
import type { LaunchOptions } from './options'
import { ViewChannel } from './renderers/channel'
import { openChromium } from './renderers/chromium'
import { openJsdom } from './renderers/jsdom'
import { openNone } from './renderers/none'
import type { Renderer, RendererParts } from './renderers/renderer'

const IDLE_TIMER_MAX_MS = 1500

/** Starts a built mini program and returns when its first page has come to rest. */
export async function launch(options: LaunchOptions): Promise<Driver> {
  const compiled = compile(options.dist)
  const log = new Log()
  const busy = new Busy()
  const running: { program?: Program } = {}
  const renderer = await open({
    options,
    templates: compiled.templates,
    toLogic: (message) => running.program?.receive(JSON.parse(message) as ViewMessage),
    onError: (error) => log.error('view', error),
    localFile: (path) => running.program?.localFile(path),
  })
  const { idleTimerMaxMs = IDLE_TIMER_MAX_MS, verbose = false, timerSpeed, clockOffMs } = options
  const realm = new Realm({ log, busy, idleTimerMaxMs, verbose, timerSpeed, clockOffMs })
  const view = new ViewChannel(renderer.call, (error) => log.error('view', error))
  const began = Date.now()
  try {
    const program = new Program({ options, compiled, log, busy, realm, view })
    running.program = program
    program.boot()
    const driver = makeDriver({ program, renderer, realm, view, log, busy, options })
    await driver.idle()
    return Object.assign(driver, { bootMs: Date.now() - began })
  } catch (error) {
    realm.dispose()
    await renderer.close()
    throw error
  }
}

async function open(parts: RendererParts): Promise<Renderer> {
  const { renderer = 'jsdom' } = parts.options
  if (renderer === 'none') return openNone()
  return renderer === 'jsdom' ? openJsdom(parts) : openChromium(parts)
}
