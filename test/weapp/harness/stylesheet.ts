import fs from 'node:fs'
import path from 'node:path'

const IMPORT = /@import\s+["']([^"']+)["'];?/g

/** WXSS as plain CSS: imports put in place, rpx as a share of the screen's width, `page` as a class. */
export function stylesheet(dist: string, file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return ''
  seen.add(file)
  return fs
    .readFileSync(path.join(dist, file), 'utf8')
    .replace(IMPORT, (_, target: string) => {
      const found = resolve(file, target)
      return fs.existsSync(path.join(dist, found)) ? stylesheet(dist, found, seen) : ''
    })
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, width: string) => `calc(${width} * 100vw / 750)`)
    .replace(/(^|[\s,{}>+~])page(?=[\s,{.:>+~[])/g, '$1.wx-page')
}

function resolve(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)
}
