// Lets plain Node read the harness and this folder as they are written.
const fs = require('node:fs')
const { transformSync } = require('esbuild')

require.extensions['.ts'] = (module, file) => {
  const supported = { 'dynamic-import': true }
  const options = { loader: 'ts', format: 'cjs', target: 'node20', sourcefile: file, sourcemap: 'inline', supported }
  module._compile(transformSync(fs.readFileSync(file, 'utf8'), options).code, file)
}
