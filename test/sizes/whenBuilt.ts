import fs from 'node:fs'
import path from 'node:path'
import { root } from '../stand/server.cjs'

export type Face = 'weapp' | 'h5'
const signs: Record<Face, string> = { weapp: 'app.json', h5: 'index.html' }

export const dist = (face: Face): string => path.join(root, 'dist', face)

/**
 * A test of what stands in dist/. A newcomer's `npm test` has built nothing yet, so there it is left out and says which
 * command builds it; FACES_BUILT=yes is set where both must stand (CI), and what is missing is then a fault.
 */
export function whenBuilt(face: Face, name: string, check: () => unknown, patience = 30_000): void {
  const isThere = process.env.FACES_BUILT === 'yes' || fs.existsSync(path.join(dist(face), signs[face]))
  const said = isThere ? name : `${name} – left out: not built; npm run build:${face}`
  const run = isThere ? test : test.skip
  run(`dist/${face}: ${said}`, check as () => Promise<void>, patience)
}
