const path = require('node:path')

// A webpack loader for the SDK's published modules: they carry polyfills and Node's own ways, which no phone of ours needs.
const here = (name) => JSON.stringify(path.join(__dirname, name))
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const natives = {
  array: 'Array',
  json: 'JSON',
  object: 'Object',
  promise: 'Promise',
  reflect: 'Reflect',
  symbol: 'Symbol',
}

function native(_, name) {
  const [owner, method] = name.split('/')
  if (owner === 'instance') return `(function (it) { return it.${camel(method)} })`
  if (owner === 'get-iterator-method') return '(function (it) { return it[Symbol.iterator] })'
  if (!natives[owner]) throw new Error(`config/sdk/plain.cjs: what is ${name} in a browser?`)
  return method ? `${natives[owner]}.${camel(method)}` : natives[owner]
}

function checked(source) {
  const { names } = require('./underscore.cjs')
  const unknown = [...source.matchAll(/\b_\.(\w+)/g)].find(([, name]) => !names.includes(name))
  if (unknown) throw new Error(`config/sdk/underscore.cjs lacks ${unknown[1]}`)
  return source
}

module.exports = (source) =>
  checked(source)
    .replace(/\/\* NODE-ONLY:start \*\/[\s\S]*?\/\* NODE-ONLY:end \*\//g, '')
    .replace(/require\("@babel\/runtime-corejs3\/core-js(?:-stable)?\/([\w/-]+)"\)/g, native)
    .replace(/@babel\/runtime-corejs3\/helpers\//g, '@babel/runtime/helpers/')
    .replace(/"NODE_JS" (===|!==)/g, '"Browser" $1')
    .replace('global.AV || {}', '{}')
    .replace(/require\('underscore'\)/g, `require(${here('underscore.cjs')})`)
    .replace("require('debug')", `require(${here('silent.cjs')})`)
    .replace(/require\('(\.\/uploader\/(cos|s3)|\.\/utils\/parse-base64|\.\/app-router)'\)/g, 'undefined')
