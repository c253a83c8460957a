import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { openChromium } from '../../stand/chromium.cjs'

/** A page of a real browser with modules of `src/phone` as `window.phone`; `again` loads it anew, as after a restart. */
export async function openBrowser(
  ...modules: string[]
): Promise<{ page: Page; again(): Promise<void>; close(): Promise<void> }> {
  const folder = path.resolve(__dirname, '../../../src/phone')
  const contents = modules.map((name) => `export * from './${name}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'phone', target: 'chrome67' },
  })
  const document = `<!doctype html><meta charset=utf-8><body><script>${outputFiles[0].text};window.phone = phone</script>`
  const server = http.createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(document)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const browser = await openChromium()
  const page = await browser.newPage()
  const again = async () => void (await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  await again()
  return {
    page,
    again,
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
