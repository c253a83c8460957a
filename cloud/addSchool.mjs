// Built into a folder of its own, so that a server that runs on the same checkout keeps its files.
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildCloud, dist, readEnvFile } from './launch.mjs'

readEnvFile()
const built = await buildCloud(path.join(dist, 'add-school'))
await createRequire(import.meta.url)(path.join(built, 'addSchool.js')).main(process.argv.slice(2))
