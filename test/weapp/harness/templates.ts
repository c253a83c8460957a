import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

export interface Templates {
  /** one expression that makes every template */
  templates: string
  /** every name that a template binds an event to */
  handlers: string[]
  warnings: string[]
}

// rendered by the view itself; renamed so that their host is never a real <input>, <canvas> …
const BUILT_IN = [
  'checkbox-group',
  'radio-group',
  'picker-view',
  'scroll-view',
  'swiper-item',
  'rich-text',
  'textarea',
  'navigator',
  'checkbox',
  'progress',
  'swiper',
  'slider',
  'switch',
  'picker',
  'canvas',
  'button',
  'input',
  'image',
  'label',
  'radio',
  'form',
  'icon',
]
const TAG = new RegExp(`(</?)(${BUILT_IN.join('|')})(?=[\\s>/])`, 'g')
const BINDING = /(\s(?:capture-|mut-)?(?:bind|catch))([a-zA-Z][\w-]*=)/g
const HANDLER = /\b(?:capture-)?(?:bind|catch|mut-bind):?[\w-]+="([\w$]+)"/g

// glass-easel wants bind:tap where WXML also allows bindtap
const adapt = (wxml: string) => wxml.replace(TAG, '$1wx-$2').replace(BINDING, '$1:$2')

/** every .wxml and .wxs of a built program, through WeChat's own compiler */
export function compileTemplates(dist: string, files: string[]): Templates {
  const group = new TmplGroup()
  const read = (file: string) => fs.readFileSync(path.join(dist, file), 'utf8')
  for (const file of files.filter((name) => name.endsWith('.wxs'))) group.addScript(file.slice(0, -4), read(file))
  const sources = files.filter((name) => name.endsWith('.wxml')).map((file) => ({ file, source: read(file) }))
  const warnings = sources.flatMap(({ file, source }) => addTemplate(group, file, source))
  const templates = group.getTmplGenObjectGroups()
  group.free()
  const bound = sources.flatMap(({ source }) => [...source.matchAll(HANDLER)].map(([, name]) => name ?? ''))
  return { templates, handlers: [...new Set(bound)], warnings }
}

function addTemplate(group: TmplGroup, file: string, source: string): string[] {
  const found = group.addTmpl(file.slice(0, -5), adapt(source)) as { message: string; startLine: number }[] | null
  return (found ?? []).map(({ message, startLine }) => `${file}:${startLine} ${message}`)
}
