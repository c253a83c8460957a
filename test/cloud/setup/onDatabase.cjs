const fs = require('node:fs')
const path = require('node:path')

const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
const beside = (file) =>
  [...read(file).matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => path.join(path.dirname(file), `${name}.ts`))
const opens = (file) =>
  [file, ...beside(file)].some((one) => /openWorld|openEmptyWorld|openTestDatabase/.test(read(one)))

/** For jest's `--filter`: of the cloud's tests, those that open a database; on another engine the rest says nothing new. */
module.exports = (files) => ({ filtered: files.filter(opens) })
