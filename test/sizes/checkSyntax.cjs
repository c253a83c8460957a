const fs = require('node:fs')
const path = require('node:path')
const acorn = require('acorn')

// The newest syntax that the oldest phones of the browserslist run. What came later stops a whole script: `catch {}`, spread
// objects and patterns with lookbehind, each from iOS 11.3 or later, and BigInt literals.
const ECMA_VERSION = 2017

/** every .js file below the folders that old phones could not parse */
function checkSyntax(folders) {
  const files = folders.flatMap(scriptsOf)
  const failures = files.flatMap((file) => {
    const message = failureOf(fs.readFileSync(file, 'utf8'))
    return message ? [{ file, message }] : []
  })
  return { checked: files.length, failures }
}

function scriptsOf(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}

function failureOf(source) {
  try {
    acorn.parse(source, { ecmaVersion: ECMA_VERSION, sourceType: 'script' })
    return undefined
  } catch (error) {
    return error.message
  }
}

module.exports = { checkSyntax }
