// Builds one face of the phone: `node config/build.mjs h5|weapp`. Prints a line now and then, because a first build takes a minute.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const platform = process.argv[2]
if (platform !== 'h5' && platform !== 'weapp') {
  console.error('Say which one to build: node config/build.mjs h5 | weapp')
  process.exit(2)
}

const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')
const startedAt = Date.now()
const seconds = () => Math.round((Date.now() - startedAt) / 1000)
console.log(`Building ${platform} into dist/${platform} ...`)

const child = spawn(process.execPath, [taro, 'build', '--type', platform], {
  cwd: root,
  env: { ...process.env, NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
  stdio: ['ignore', 'pipe', 'pipe'],
})
const said = []
for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
const ticking = setInterval(() => console.log(`  still building ${platform}, ${seconds()} s`), 5000)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))

child.on('exit', (code, signal) => {
  clearInterval(ticking)
  if (code === 0) return console.log(`Built ${platform} in ${seconds()} s`)
  console.error(Buffer.concat(said).toString('utf8'))
  console.error(signal ? `Build of ${platform} stopped` : `Build of ${platform} failed`)
  process.exit(code ?? 1)
})
