import fs from 'node:fs'
import path from 'node:path'
import type { ComponentJson } from './messages'
import { stylesheet } from './stylesheet'
import { compileTemplates, type Templates } from './templates'

export interface TabBar {
  list: { pagePath: string; text: string }[]
}

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
  window?: Record<string, unknown>
  tabBar?: TabBar
}

export interface Compiled extends Templates {
  dist: string
  app: AppJson
  pages: string[]
  components: Record<string, ComponentJson>
  css: Record<string, string>
}

/** Reads a built mini program; templates go through WeChat's own compiler. */
export function compile(folder: string): Compiled {
  const dist = path.resolve(folder)
  const files = walk(dist)
  const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const css = Object.fromEntries(
    files.filter((file) => file.endsWith('.wxss')).map((file) => [file.slice(0, -5), stylesheet(dist, file)]),
  )
  return {
    dist,
    app,
    pages: pagesOf(app),
    components: componentsOf(dist, files, app),
    css,
    ...compileTemplates(dist, files),
  }
}

export const subPackagesOf = (app: AppJson) => app.subPackages ?? app.subpackages ?? []

function pagesOf(app: AppJson): string[] {
  const inPackages = subPackagesOf(app).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))
  return [...app.pages, ...inPackages]
}

function walk(dir: string, base = dir): string[] {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name)
    return entry.isDirectory() ? walk(full, base) : [path.relative(base, full).split(path.sep).join('/')]
  })
}

function componentsOf(dist: string, files: string[], app: AppJson): Record<string, ComponentJson> {
  const known = new Set(files)
  const components: Record<string, ComponentJson> = {}
  for (const file of files) {
    const name = file.slice(0, -5)
    if (!file.endsWith('.json') || !known.has(`${name}.wxml`)) continue
    const json = JSON.parse(fs.readFileSync(path.join(dist, file), 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    const using: Record<string, string> = {}
    for (const [tag, target] of Object.entries({ ...app.usingComponents, ...json.usingComponents })) {
      if (target.startsWith('plugin://')) continue
      using[tag] = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(name), target)
    }
    components[name] = { ...json, using }
  }
  return components
}
