import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { openChromium as openBrowser } from '../../../stand/chromium.cjs'
import type { ViewCommands } from '../messages'
import { viewScript } from './bundle'
import type { Renderer, RendererParts } from './renderer'

const PHONE = { deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
const DOCUMENT =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head><body></body></html>'

/** the view in Chromium: real layout and pictures */
export async function openChromium(parts: RendererParts): Promise<Renderer> {
  const { viewport = { width: 375, height: 812 } } = parts.options
  const server = await serveView(parts)
  const browser = await openBrowser()
  const context = await browser.newContext({ ...PHONE, viewport })
  const page = await context.newPage()
  page.on('pageerror', parts.onError)
  await page.exposeFunction('toLogic', parts.toLogic)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.evaluate(viewScript(parts.templates))
  return {
    call: (name, args) => page.evaluate(callInView, { name, args }),
    screenshot: async (file, fullPage) => {
      fs.mkdirSync(path.dirname(file), { recursive: true })
      await page.screenshot({ path: file, fullPage })
    },
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

// runs in the page: it may use nothing of this file
function callInView({ name, args }: { name: keyof ViewCommands; args: unknown[] }): unknown {
  const commands = window.weappView as Record<string, (...args: unknown[]) => unknown>
  return commands[name]?.(...args)
}

async function serveView({ options, localFile }: RendererParts): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const wanted = searchParams.get('path')
    if (wanted === null) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(DOCUMENT)
      return
    }
    const bytes = pathname === '/wxfile' ? localFile(wanted) : packagedFile(options.dist, wanted)
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function packagedFile(dist: string, name: string): Buffer | undefined {
  const file = path.join(path.resolve(dist), path.posix.resolve('/', name))
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined
}
