const fs = require('node:fs')
const path = require('node:path')

const KIB = 1024
// written by the build but never part of the package
const LEFT_OUT = /LICENSE\.txt$|\.map$|project\.(private\.)?config\.json$/

/** KiB of the main package and of each sub-package of a built mini program, as WeChat counts them: raw bytes */
function weappSizes(dist) {
  const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const bytes = { main: 0, ...Object.fromEntries(roots.map((root) => [root, 0])) }
  const files = filesOf(dist).filter(({ name }) => !LEFT_OUT.test(name))
  for (const { name, size } of files) bytes[roots.find((root) => name.startsWith(`${root}/`)) ?? 'main'] += size
  const { main, ...subs } = Object.fromEntries(Object.entries(bytes).map(([key, size]) => [key, kib(size)]))
  const largest = files.sort((a, b) => b.size - a.size).slice(0, 8)
  return { main, subs, largest: largest.map(({ name, size }) => ({ name, kib: kib(size) })) }
}

function filesOf(dist, folder = dist) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesOf(dist, full)
    return [{ name: path.relative(dist, full).split(path.sep).join('/'), size: fs.statSync(full).size }]
  })
}

const kib = (bytes) => Math.round((bytes / KIB) * 10) / 10

module.exports = { weappSizes }
