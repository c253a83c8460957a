import { createRequire } from 'node:module'
import type { ViewCommands } from '../messages'
import { viewScript } from './bundle'
import type { Renderer, RendererParts } from './renderer'

type Commands = Record<keyof ViewCommands, (...args: unknown[]) => unknown>

// jest's own jsdom: no second version to keep up with
const fromJest = createRequire(createRequire(__filename).resolve('jest-environment-jsdom'))

/** the view in jsdom: fast, without layout or pictures */
export function openJsdom({ toLogic, templates }: RendererParts): Renderer {
  const { JSDOM } = fromJest('jsdom') as typeof import('jsdom')
  const dom = new JSDOM('<!doctype html><html lang="zh-CN"><head></head><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  })
  const { window } = dom
  window.toLogic = toLogic
  Object.assign(window, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } })
  window.HTMLCanvasElement.prototype.getContext = () => null
  window.eval(viewScript(templates))
  const commands = window.weappView as Commands
  return {
    call: (name, args) => copy(commands[name](...args)),
    screenshot: () => Promise.reject(new Error('a picture needs the chromium renderer')),
    close: async () => window.close(),
  }
}

const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
