import path from 'node:path'
import { buildSync } from 'esbuild'

let bundled: string | undefined

/** the view layer and a program's compiled templates as one script */
export function viewScript(templates: string): string {
  bundled ??= buildSync({
    entryPoints: [path.join(__dirname, '../view/view.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'chrome90',
    logLevel: 'silent',
  }).outputFiles[0]?.text
  if (!bundled) throw new Error('esbuild made no view script')
  return `${bundled}\n;window.weappTemplates = ${templates}`
}
