import fs from 'node:fs'
import { createRequire } from 'node:module'
import { must } from './score.mjs'

const script = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Nothing that keeps someone out: a control without a name, words too faint, a role that holds what it may not. */
export async function hear(page) {
  // Evaluated, because the page's own rules let no foreign script tag in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const grave = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  must(grave.length === 0, grave.map(sayRule).join('\n'))
}

const sayRule = ({ id, impact, help, nodes }) =>
  `${impact} ${id} (${help}), ${nodes.length}×:\n${nodes.slice(0, 3).map(sayNode).join('\n')}`
const sayNode = ({ html, any, all, none }) =>
  `    ${html.slice(0, 160)}\n      ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`
