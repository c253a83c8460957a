import fs from 'node:fs'
import path from 'node:path'
import { root } from '../stand/server.cjs'
import { CHROMIUM, h5FirstLoad } from './h5FirstLoad.cjs'
import { weappSizes } from './weappSizes.cjs'

// Of what stands in dist/; nothing is built here. CI runs this again after both builds.
const mainLimit = 750
const subLimit = 800
const firstLoadLimit = 220
const preloadLimit = 2048

interface AppConfig {
  preloadRule?: Record<string, { network: string; packages: string[] }>
}

const dist = (face: string) => path.join(root, 'dist', face)
// Set where both faces must have been built: what is missing is then a fault, not a test left out.
const mustBeBuilt = process.env.FACES_BUILT === 'yes'
const when = (face: string, sign: string) => {
  if (mustBeBuilt || fs.existsSync(path.join(dist(face), sign))) return test
  return (name: string, _: () => unknown) =>
    test.skip(`${name} – left out: not built; npm run build:${face}`, () => undefined)
}
const weapp = when('weapp', 'app.json')
const h5 = fs.existsSync(CHROMIUM) ? when('h5', 'index.html') : test.skip

weapp('dist/weapp: the main package is at most 750 KiB, any other 800 KiB', () => {
  const { main, subs, largest } = weappSizes(dist('weapp'))
  console.log(JSON.stringify({ main, subs, largest: largest.slice(0, 3) }))
  expect(main).toBeLessThanOrEqual(mainLimit)
  expect(Object.entries(subs).filter(([, kib]) => kib > subLimit)).toEqual([])
})

weapp('dist/weapp: what one page fetches ahead is a package that is there, and at most 2 MiB together', () => {
  const { subs } = weappSizes(dist('weapp'))
  const app: AppConfig = JSON.parse(fs.readFileSync(path.join(dist('weapp'), 'app.json'), 'utf8'))
  const rules = Object.entries(app.preloadRule ?? {})
  expect(rules.length).toBeGreaterThan(0)
  for (const [page, { packages }] of rules) {
    expect(fs.existsSync(path.join(dist('weapp'), `${page}.js`))).toBe(true)
    const sizes = packages.map((name) => subs[name])
    expect(sizes).not.toContain(undefined)
    expect(sizes.reduce((sum, kib) => sum + kib, 0)).toBeLessThanOrEqual(preloadLimit)
  }
})

h5(
  'dist/h5: the scripts of the first load are at most 220 KiB, gzipped',
  async () => {
    const { js, css, errors } = await h5FirstLoad(dist('h5'))
    console.log(JSON.stringify({ js, css }))
    expect(errors).toEqual([])
    expect(js).toBeLessThanOrEqual(firstLoadLimit)
  },
  120_000,
)
