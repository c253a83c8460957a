import fs from 'node:fs'
import path from 'node:path'
import { CHROMIUM } from '../stand/chromium.cjs'
import { h5FirstLoad } from './h5FirstLoad.cjs'
import { weappSizes } from './weappSizes.cjs'
import { dist, whenBuilt } from './whenBuilt'

// Of what stands in dist/; nothing is built here. CI runs this again after both builds.
const mainLimit = 750
const subLimit = 800
const firstLoadLimit = 220
const preloadLimit = 2048

interface AppConfig {
  preloadRule?: Record<string, { network: string; packages: string[] }>
}

whenBuilt('weapp', 'the main package is at most 750 KiB, any other 800 KiB', () => {
  const { main, subs, largest } = weappSizes(dist('weapp'))
  console.log(JSON.stringify({ main, subs, largest: largest.slice(0, 3) }))
  expect(main).toBeLessThanOrEqual(mainLimit)
  expect(Object.entries(subs).filter(([, kib]) => kib > subLimit)).toEqual([])
})

whenBuilt('weapp', 'what one page fetches ahead is a package that is there, and at most 2 MiB together', () => {
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

// Only a browser can tell which scripts a first load asks for.
if (process.env.FACES_BUILT === 'yes' || fs.existsSync(CHROMIUM))
  whenBuilt('h5', 'the scripts of the first load are at most 220 KiB, gzipped', weighFirstLoad, 120_000)

async function weighFirstLoad() {
  const { js, css, errors } = await h5FirstLoad(dist('h5'))
  console.log(JSON.stringify({ js, css }))
  expect(errors).toEqual([])
  expect(js).toBeLessThanOrEqual(firstLoadLimit)
}
