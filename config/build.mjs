// Builds one face of the phone: `node config/build.mjs h5|weapp`. Prints a line now and then, because a first build takes a minute.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import zlib from 'node:zlib'
import { readEnvFile } from '../cloud/launch.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const platform = process.argv[2]
if (platform !== 'h5' && platform !== 'weapp') {
  console.error('Say which one to build: node config/build.mjs h5 | weapp')
  process.exit(2)
}

readEnvFile()
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
  if (code === 0) {
    if (platform === 'h5') squeeze(path.join(root, 'dist/h5'))
    return console.log(`Built ${platform} in ${seconds()} s`)
  }
  if (signal) console.error(`Build of ${platform} stopped`)
  else console.error(`${lastLines()}\nBuild of ${platform} failed`)
  process.exit(code ?? 1)
})

/** The reason stands at the end of what Taro says. */
function lastLines() {
  const text = stripVTControlCharacters(Buffer.concat(said).toString('utf8'))
  return text.trimEnd().split('\n').slice(-40).join('\n')
}

// Once and as small as it gets, in place of at each request.
function squeeze(folder) {
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name)
    if (/\.(js|css)$/.test(name)) fs.writeFileSync(`${file}.gz`, zlib.gzipSync(fs.readFileSync(file), { level: 9 }))
  }
}
