import fs from 'node:fs'
import path from 'node:path'
import { checkSyntax } from '../../sizes/checkSyntax.cjs'
import { weappSizes } from '../../sizes/weappSizes.cjs'
import { buildIfMissing, root } from '../../stand/server.cjs'

const mainLimit = 750
const subLimit = 800
const dist = (face: string) => path.join(root, 'dist', face)

beforeAll(() => buildIfMissing('weapp'), 240_000)

test('each package keeps to its budget', () => {
  const { main, subs, largest } = weappSizes(dist('weapp'))
  console.log(JSON.stringify({ main, subs, largest: largest.slice(0, 3) }))
  expect(main).toBeLessThanOrEqual(mainLimit)
  expect(Object.entries(subs).filter(([, kib]) => kib > subLimit)).toEqual([])
})

test('old phones can read every script', () => {
  const faces = ['weapp', 'h5'].map(dist).filter((folder) => fs.existsSync(folder))
  const { checked, failures } = checkSyntax(faces)
  expect(checked).toBeGreaterThan(10)
  expect(failures).toEqual([])
})
