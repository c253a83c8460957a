const fs = require('node:fs')
const http = require('node:http')
const path = require('node:path')
const zlib = require('node:zlib')
const { openChromium } = require('../stand/chromium.cjs')

const PHONE = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
}
const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const KIB = 1024

/** gzipped KiB of the JS and CSS that Chromium really requests before the first page has come to rest */
async function h5FirstLoad(dist, { address = '/', screenshot } = {}) {
  const served = new Map()
  const server = await serve(path.resolve(dist), served)
  const browser = await openChromium()
  try {
    const page = await (await browser.newContext(PHONE)).newPage()
    const errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    const { port } = server.address()
    await page.goto(new URL(address, `http://127.0.0.1:${port}`).href, { waitUntil: 'networkidle' })
    if (screenshot) await page.screenshot({ path: screenshot })
    // As a person sees it, without scripts and hidden parts.
    const [text] = await page.locator('body').allInnerTexts()
    return { js: weigh(served, '.js'), css: weigh(served, '.css'), files: Object.fromEntries(served), errors, text }
  } finally {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function weigh(served, extension) {
  const sizes = [...served].filter(([name]) => name.endsWith(extension)).map(([, size]) => size)
  return rounded(sizes.reduce((sum, size) => sum + size, 0))
}

const rounded = (value) => Math.round(value * 10) / 10

async function serve(dist, served) {
  const server = http.createServer((request, response) => {
    // the cloud is not there: the page must draw without it
    if (request.method !== 'GET' || request.url.startsWith('/1.1/')) {
      response.writeHead(503, { 'content-type': 'application/json' }).end('{"code":1,"error":"no cloud"}')
      return
    }
    const file = fileFor(dist, new URL(request.url, 'http://127.0.0.1').pathname)
    const bytes = fs.readFileSync(file)
    served.set(path.relative(dist, file), rounded(zlib.gzipSync(bytes, { level: 9 }).length / KIB))
    response.writeHead(200, { 'content-type': MIME[path.extname(file)] ?? 'application/octet-stream' }).end(bytes)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function fileFor(dist, pathname) {
  const file = path.join(dist, path.posix.normalize(decodeURIComponent(pathname)))
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : path.join(dist, 'index.html')
}

module.exports = { h5FirstLoad }
