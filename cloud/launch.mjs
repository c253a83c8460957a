import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const dist = path.join(root, 'dist')
const out = path.join(dist, 'cloud')
const require = createRequire(import.meta.url)

const filesOf = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesOf(file) : [file]
  })

/** TypeScript to CommonJS, file by file; SQL and seeds are copied. Under a second. */
export async function buildCloud(folder = out) {
  const esbuild = await import('esbuild')
  const source = path.join(root, 'cloud')
  const files = filesOf(source)
  const fresh = `${folder}.${process.pid}`
  await esbuild.build({
    entryPoints: files.filter((file) => /(?<!\.d)\.ts$/.test(file)),
    outdir: fresh,
    outbase: source,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    // Keeps `await import()` of packages that are ES modules only.
    supported: { 'dynamic-import': true },
    logLevel: 'error',
  })
  // Its helper process would live as long as the server.
  await esbuild.stop()
  for (const file of files.filter((name) => /\.(sql|json)$/.test(name))) {
    const copy = path.join(fresh, path.relative(source, file))
    fs.mkdirSync(path.dirname(copy), { recursive: true })
    fs.copyFileSync(file, copy)
  }
  swap(fresh, folder)
  return folder
}

/** In one step, because a server may be running from the old one. */
function swap(fresh, folder) {
  const old = `${fresh}.old`
  if (fs.existsSync(folder)) fs.renameSync(folder, old)
  fs.renameSync(fresh, folder)
  fs.rmSync(old, { recursive: true, force: true })
}

/** The H5 page is built once; `npm run build:h5` builds it anew. */
function buildPages() {
  if (fs.existsSync(path.join(root, 'dist', 'h5', 'index.html'))) return
  console.log('第一次启动：正在生成网页（约一分钟）…')
  const built = spawnSync(process.execPath, [path.join(root, 'config', 'build.mjs'), 'h5'], {
    stdio: 'inherit',
    cwd: root,
  })
  if (built.status !== 0) {
    console.error('没有启动：网页没有生成成功，原因见上面几行。')
    process.exit(1)
  }
}

/** Settings of `.env`; what the environment already says goes first. */
export function readEnvFile() {
  const file = path.join(root, '.env')
  if (!fs.existsSync(file)) return
  if (process.loadEnvFile) return process.loadEnvFile(file)
  console.error('没有启动：要读 .env，需要 Node 20.12 或更新的版本。请装新版本，或把设置写进环境变量再删掉 .env。')
  process.exit(1)
}

export async function launch() {
  readEnvFile()
  buildPages()
  await buildCloud()
  process.setSourceMapsEnabled(true)
  await require(path.join(out, 'main.js')).main()
}
