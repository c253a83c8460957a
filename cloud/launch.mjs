import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const out = path.join(root, 'dist', 'cloud')
const require = createRequire(import.meta.url)

const filesOf = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesOf(file) : [file]
  })

/** TypeScript to CommonJS, file by file; SQL and seeds are copied. Under a second. */
export async function buildCloud() {
  const esbuild = await import('esbuild')
  const source = path.join(root, 'cloud')
  const files = filesOf(source)
  fs.rmSync(out, { recursive: true, force: true })
  await esbuild.build({
    entryPoints: files.filter((file) => file.endsWith('.ts')),
    outdir: out,
    outbase: source,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    // Keeps `await import()` of packages that are ES modules only.
    supported: { 'dynamic-import': true },
    logLevel: 'error',
  })
  for (const file of files.filter((name) => /\.(sql|json)$/.test(name))) {
    const copy = path.join(out, path.relative(source, file))
    fs.mkdirSync(path.dirname(copy), { recursive: true })
    fs.copyFileSync(file, copy)
  }
  return out
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

export async function launch() {
  if (fs.existsSync(path.join(root, '.env'))) process.loadEnvFile?.(path.join(root, '.env'))
  buildPages()
  await buildCloud()
  process.setSourceMapsEnabled(true)
  await require(path.join(out, 'main.js')).main()
}
