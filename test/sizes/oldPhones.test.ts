import fs from 'node:fs'
import path from 'node:path'
import { code, list, read, root } from '../house/sources'
import { checkSyntax } from './checkSyntax.cjs'

// Set where both faces must have been built: what is missing is then a fault, not a test left out.
const mustBeBuilt = process.env.FACES_BUILT === 'yes'
const faces = [
  { face: 'weapp', sign: 'app.json' },
  { face: 'h5', sign: 'index.html' },
]

describe.each(faces)('dist/$face', ({ face, sign }) => {
  const folder = path.join(root, 'dist', face)
  const isBuilt = mustBeBuilt || fs.existsSync(path.join(folder, sign))
  const built = isBuilt ? test : test.skip
  const what = 'every script is ES2019'

  built(
    isBuilt ? what : `${what} – left out: not built; npm run build:${face}`,
    () => {
      const { checked, failures } = checkSyntax([folder])
      expect(checked).toBeGreaterThan(10)
      expect(failures).toEqual([])
    },
    180_000,
  )
})

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
