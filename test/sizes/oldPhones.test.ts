import fs from 'node:fs'
import path from 'node:path'
import { code, list, read } from '../house/sources'
import { checkSyntax } from './checkSyntax.cjs'
import { dist, whenBuilt } from './whenBuilt'
import { bigOrBehind, youngIn } from './youngIn'

for (const face of ['weapp', 'h5'] as const) {
  whenBuilt(face, 'every script is ES2017', () => checkBuilt(dist(face)), 180_000)
  whenBuilt(face, 'no BigInt, no lookbehind, no call younger than the oldest phones', () => checkCalls(dist(face)))
}

function checkBuilt(folder: string) {
  const { checked, failures } = checkSyntax([folder])
  expect(checked).toBeGreaterThan(10)
  expect(failures).toEqual([])
}

// Taro's picture on H5 asks for an observer where it is told to load late, which ours never are.
const lazyPicture = /this\.lazyLoad\)return;let \w+=new IntersectionObserver/

function checkCalls(folder: string) {
  const scripts = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  const found = scripts.flatMap((name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8').replace(lazyPicture, '')
    return [...youngIn(text), ...bigOrBehind(text)].map((call) => `${name}: ${call}`)
  })
  expect(found).toEqual([])
  expect(code('src').filter((file) => /lazyLoad/.test(read(file)))).toEqual([])
}

test('what is young is told from what looks like it, is asked for first, or is lent', () => {
  expect(youngIn('a.toSorted();Object.hasOwn(a,b);b.at(-1);"Deno"in globalThis')).toEqual([
    '.at(',
    '.toSorted(',
    'Object.hasOwn',
    'globalThis',
  ])
  expect(youngIn('"u"<typeof ResizeObserver||new ResizeObserver(f)')).toEqual([])
  expect(youngIn('void 0!==w.ResizeObserver&&new ResizeObserver(f)')).toEqual([])
  expect(youngIn('a.at;{at:1};"replaceAll";a.flatMap(b);new AbortController')).toEqual([])
  expect(bigOrBehind('BigInt(32)')).toEqual(['BigInt'])
  expect(bigOrBehind("new RegExp('(?<!a)b')")).toEqual(['lookbehind'])
})

test('the lowest base library of WeChat is named where it counts', () => {
  expect(JSON.parse(read('project.config.json')).libVersion).toBe('2.32.3')
  expect(read('docs/operator.md')).toContain('基础库最低版本设为 **2.32.3**')
})

test('no call that the browsers of the browserslist do not know', () => {
  const sources = [...code('src'), ...list('cloud/contract')]
  expect(sources.length).toBeGreaterThan(100)
  const said = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '')
  expect(sources.filter((file) => youngIn(said(file)).length > 0)).toEqual([])
})

test('no lookbehind reaches a phone: an iPhone of before 2023 stops at the first one', () => {
  const sources = [...code('src'), ...list('cloud/contract')]
  const server = ['cloud/contract/persons.ts']
  const reaches = /\(\?<[=!]|from '[^']*\/persons'/
  expect(sources.filter((file) => reaches.test(read(file)) && !server.includes(file))).toEqual([])
})

test('the page of the browser: up to the edges of the screen, and no service worker, which WeChat may lack', () => {
  expect(read('src/index.html')).toMatch(/<meta name="viewport" content="[^"]*viewport-fit=cover/)
  expect(code('src').filter((file) => /serviceWorker/.test(read(file)))).toEqual([])
})

test('what stands at the lower edge keeps clear of the home indicator', () => {
  const bare: string[] = []
  for (const file of list('src').filter((name) => name.endsWith('.scss'))) {
    for (const [, selector, body] of read(file).matchAll(/^([.\w-][^{}]*?)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gm)) {
      if (/position: (fixed|sticky)/.test(body) && /\bbottom: 0\b/.test(body) && !/safe-area-inset-bottom/.test(body))
        bare.push(`${file} ${selector}`)
    }
  }
  // Each of these holds parts that keep clear themselves.
  expect(bare).toEqual(['src/styles/media.scss .sheet', 'src/styles/page.scss .page-foot'])
})
