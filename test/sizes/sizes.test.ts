import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CHROMIUM } from '../stand/chromium.cjs'
import { checkSyntax } from './checkSyntax.cjs'
import { h5FirstLoad } from './h5FirstLoad.cjs'
import { weappSizes } from './weappSizes.cjs'

// a machine with nothing but Node has no Chromium; CI has
const withChromium = fs.existsSync(CHROMIUM) ? test : test.skip

let dist: string

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dist, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
}

// random letters do not shrink much: gzip leaves about three quarters
const heavy = (bytes: number) =>
  `//${randomBytes(bytes)
    .toString('base64')
    .slice(0, bytes - 2)}`

beforeEach(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'sizes-'))
})
afterEach(() => fs.rmSync(dist, { recursive: true, force: true }))

test('weapp: each file counts for its package, build leftovers for none', () => {
  write({
    'app.json': JSON.stringify({ pages: [], subPackages: [{ root: 'pages/study' }, { root: 'pages/study2/' }] }),
    'taro.js': 'x'.repeat(10 * 1024),
    'taro.js.map': 'x'.repeat(99 * 1024),
    'project.config.json': 'x'.repeat(99 * 1024),
    'pages/study/a.js': 'x'.repeat(3 * 1024),
    'pages/study2/a.js': 'x'.repeat(2 * 1024),
  })
  const { main, subs, largest } = weappSizes(dist)
  expect(main).toBe(10.1)
  expect(subs).toEqual({ 'pages/study': 3, 'pages/study2': 2 })
  expect(largest[0]).toEqual({ name: 'taro.js', kib: 10 })
})

test('syntax: what an old phone cannot parse is named with its place', () => {
  write({
    'js/old.js': 'const { a } = { a: 1 }; async () => a',
    'js/optional.js': 'let a; a?.b',
    'js/private.js': 'class A { #b = 1 }',
    'js/spread.js': 'f({ ...a })',
    'js/behind.js': '/(?<=a)b/.test(c)',
    'js/big.js': 'let a = 1n',
    'notes.txt': 'a?.b',
  })
  const { checked, failures } = checkSyntax([dist])
  expect(checked).toBe(6)
  const named = failures.map(({ file }) => path.basename(file, '.js')).sort()
  expect(named).toEqual(['behind', 'big', 'optional', 'private', 'spread'])
  expect(failures[0]?.message).toMatch(/\(1:\d+\)/)
})

withChromium('h5: only what the browser asks for is weighed, late chunks too', async () => {
  write({
    'index.html': '<body>start<link rel="stylesheet" href="/a.css"><script src="/js/first.js"></script>',
    'a.css': heavy(4096),
    'js/first.js': `${heavy(40_960)}\nconst s = document.createElement('script'); s.src = '/js/late.js'; document.body.append(s)`,
    'js/late.js': `${heavy(20_480)}\ndocument.body.append(' drawn'); throw new Error('broken')`,
    'js/never.js': heavy(400_000),
  })
  const { js, css, files, errors, text } = await h5FirstLoad(dist)
  expect(Object.keys(files).sort()).toEqual(['a.css', 'index.html', 'js/first.js', 'js/late.js'])
  expect(js).toBeGreaterThan(44)
  expect(js).toBeLessThan(48)
  expect(css).toBeGreaterThan(2.9)
  expect(text).toContain('drawn')
  expect(errors).toEqual(['broken'])
})
