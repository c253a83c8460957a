import path from 'node:path'
import { minify } from '@swc/core'
import { defineConfig } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'

type Build = IProjectConfig<'webpack5'>

const root = path.resolve(__dirname, '..')

/** Packages published as modern JavaScript, and the contract, which lies outside `src`: both must be made readable for old phones. */
const modern = [
  /node_modules[\\/](@tanstack|echarts|zrender|swiper|p-limit|yocto-queue|query-string|decode-uri-component|split-on-first|filter-obj)[\\/]/,
  /[\\/]cloud[\\/]contract[\\/]/,
]
const needsOldSyntax = (file: string) => modern.some((place) => place.test(file))

// Sizes are written as they appear: px stays px, type follows the system through --em, so nothing is scaled by screen width.
const pxStays = { enable: false, config: {} }

type Chain = Parameters<NonNullable<NonNullable<Build['mini']>['webpackChain']>>[0]

// Named here because a config that Babel finds by itself holds for our own package only, not for those in node_modules.
function withBabelConfig(chain: Chain) {
  const configFile = path.join(__dirname, 'babel.cjs')
  chain.module
    .rule('script')
    .use('babelLoader')
    .tap((options) => ({ ...options, configFile }))
}

// The SDK as published is a third of the first load; both builds take only what the phone calls (docs/decisions/013).
function withSmallSdk(chain: Chain) {
  chain.resolve.alias.set('leancloud-storage/core$', path.join(__dirname, 'sdk/parts.cjs'))
  chain.module
    .rule('sdk')
    .test(/[\\/]leancloud-storage[\\/]dist[\\/]node[\\/].+\.js$/)
    .use('plain')
    .loader(path.join(__dirname, 'sdk/plain.cjs'))
}

/** One script for old phones. Chinese stays as it is: half the bytes of its escapes. */
async function swift(input: Record<string, string>) {
  const { code } = await minify(Object.values(input)[0], {
    compress: { passes: 3, ecma: 2018 },
    mangle: true,
    ecma: 2018,
    format: { asciiOnly: false, comments: false },
  })
  return { code }
}

// Taro's router shows a blank or a wrong page to someone who goes back before the next page has come (docs/decisions/015).
function withSureRouter(chain: Chain) {
  chain.module
    .rule('router')
    .test(/[\\/]@tarojs[\\/]router[\\/]dist[\\/]router[\\/](spa|page)\.js$/)
    .use('sure')
    .loader(path.join(__dirname, 'router.cjs'))
}

// globalThis is younger than the oldest browsers we name, and the cache asks for it before anything is drawn.
function withOldGlobal(chain: Chain) {
  chain.plugin('definePlugin').tap(([names]) => [{ ...names, globalThis: 'window' }])
}

// As small as terser's, in a fifteenth of its time: the first start of a newcomer waits for this.
function withSwiftMinifier(chain: Chain) {
  chain.optimization
    .minimizer('terserPlugin')
    .tap(([options]) => [{ ...options, parallel: false, extractComments: false, terserOptions: {}, minify: swift }])
}

const mini: Build['mini'] = {
  optimizeMainPackage: { enable: true },
  compile: { include: [needsOldSyntax] },
  webpackChain(chain) {
    withBabelConfig(chain)
    withSmallSdk(chain)
    withSwiftMinifier(chain)
    // The WeChat logic layer has no AbortController; without it every query stays pending, silently.
    chain.plugin('providerPlugin').tap((args) => {
      args[0].AbortController = [path.join(root, 'src/phone/abortController'), 'AbortController']
      // What the cache asks of globalThis is told by Taro's window as well, and that one is always there.
      args[0].globalThis = ['@tarojs/runtime', 'window']
      return args
    })
  },
  postcss: { pxtransform: pxStays, cssModules: { enable: false } },
}

// Taro shares code only between entries: without this each page carries its own copy of the SDK, the cache and our parts.
function sharePages(chain: Chain) {
  const { cacheGroups, ...rest } = chain.optimization.get('splitChunks')
  const among = { chunks: 'async', type: /javascript/ }
  const shared = { ...among, name: 'shared', minChunks: 8, priority: 200, enforce: true }
  // The charts and the pickers: large, and wanted by two or three pages only.
  const few = { ...among, minChunks: 2, minSize: 20_000, priority: 150 }
  chain.optimization.splitChunks({ ...rest, cacheGroups: { ...cacheGroups, shared, few } })
}

const h5: Build['h5'] = {
  compile: { include: [needsOldSyntax] },
  webpackChain(chain) {
    withBabelConfig(chain)
    withSmallSdk(chain)
    withSwiftMinifier(chain)
    withSureRouter(chain)
    withOldGlobal(chain)
    sharePages(chain)
  },
  publicPath: '/',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    pxtransform: pxStays,
    autoprefixer: { enable: true, config: {} },
    cssModules: { enable: false },
  },
}

export default defineConfig<'webpack5'>(async (merge) => {
  const platform = process.env.TARO_ENV ?? 'h5'
  const base: Build = {
    projectName: 'zhibu',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${platform}`,
    plugins: [path.join(__dirname, 'aria.ts')],
    // An unset process.env.X stays in the H5 output and crashes there: settings are constants.
    defineConstants: { ZB_SERVER: JSON.stringify(process.env.SERVER_URL || 'http://127.0.0.1:8787') },
    sass: { data: `$platform: '${platform}';` },
    copy: { patterns: [], options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    mini,
    h5,
  }
  return merge({}, base)
})
