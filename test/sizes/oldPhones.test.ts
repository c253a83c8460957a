import { code, list, read } from '../house/sources'
import { checkSyntax } from './checkSyntax.cjs'
import { dist, whenBuilt } from './whenBuilt'

for (const face of ['weapp', 'h5'] as const)
  whenBuilt(face, 'every script is ES2019', () => checkBuilt(dist(face)), 180_000)

function checkBuilt(folder: string) {
  const { checked, failures } = checkSyntax([folder])
  expect(checked).toBeGreaterThan(10)
  expect(failures).toEqual([])
}

test('the lowest base library of WeChat is named where it counts', () => {
  expect(JSON.parse(read('project.config.json')).libVersion).toBe('2.32.3')
  expect(read('docs/operator.md')).toContain('基础库最低版本设为 **2.32.3**')
})

test('no call that the browsers of the browserslist do not know: nothing polyfills it', () => {
  const young =
    /\.(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|matchAll)\(|\b(Promise\.(any|allSettled)|structuredClone|Object\.hasOwn|globalThis|crypto\.randomUUID|queueMicrotask)\b/
  const sources = [...code('src'), ...list('cloud/contract')]
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.filter((file) => young.test(read(file)))).toEqual([])
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
