// Packs config/sdk's small SDK with Node's own adapters: `node smallSdk.cjs <file>`. What webpack's loader does, a plugin does here.
const fs = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')
const plain = require('../../../config/sdk/plain.cjs')

const parts = path.resolve(__dirname, '../../../config/sdk/parts.cjs')
const published = /leancloud-storage[\\/]dist[\\/]node[\\/].+\.js$/

esbuild
  .build({
    stdin: {
      contents: `const AV = require(${JSON.stringify(parts)})
        AV.setAdapters(require('@leancloud/platform-adapters-node'))
        module.exports = AV`,
      resolveDir: path.dirname(parts),
    },
    outfile: process.argv[2],
    bundle: true,
    platform: 'node',
    plugins: [
      {
        name: 'plain',
        setup(build) {
          build.onLoad({ filter: published }, ({ path: file }) => ({ contents: plain(fs.readFileSync(file, 'utf8')) }))
        },
      },
    ],
  })
  .catch(() => process.exit(1))
