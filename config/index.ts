import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { TsconfigPathsPlugin } from 'tsconfig-paths-webpack-plugin'
import { version } from '../package.json'
import dev from './dev'
import { PreloadPages } from './preload-plugin.cjs'
import prod from './prod'

/** One CSS pixel is one design pixel: pages are designed at 375 px wide and do not scale up on wide screens. */
const DESIGN_WIDTH = 375
const ROOT_FONT_PX = 16

/** Lies outside `src`, so both builds name it as code to compile. */
const SEARCH_ENGINE = path.resolve(__dirname, '..', 'search-engine')

/**
 * Libraries on phones whose published syntax is too new for old phones. In node_modules Taro translates only the libraries named
 * here; weapp-host/compile/scripts.ts refuses a package that still contains such syntax.
 */
const TRANSLATED_LIBRARIES = ['valibot', 'uqr', 'fflate', 'dayjs']
const COMPILED = [
  SEARCH_ENGINE,
  ...TRANSLATED_LIBRARIES.map((name) => path.resolve(__dirname, '..', 'node_modules', name) + path.sep),
]

/**
 * Pages share most of their code. By default Taro shares only the code that is loaded first, so each page would carry its own copy of the
 * rest. Below `minSize` bytes another request costs more than it saves.
 */
const SHARED_CHUNKS = { chunks: 'all', minSize: 10_000, maxAsyncRequests: 25 } as const

/** A mark that changes with the contract: phones drop stored answers when it changes. See src/cloud/query/answer-cache.ts. */
function contractMark(): string {
  const folder = path.resolve(__dirname, '..', 'src', 'shared', 'contract')
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort())
    if (file.endsWith('.ts') && !file.endsWith('.test.ts')) hash.update(readFileSync(path.join(folder, file)))
  return hash.digest('hex').slice(0, 12)
}

/** Pages where people enter on the web: by a tab or by the link of a message. The browser fetches their code before the app has run. */
const ENTERED = ['home', 'policies', 'needs', 'mine', 'policy', 'need'].map((name) => `pages/${name}/index`)

/** Settings of the environment that the build compiles in: see src/cloud/rpc/environment.ts. */
const ENVIRONMENT = {
  TARO_APP_RELEASE: JSON.stringify(version),
  TARO_APP_CONTRACT: JSON.stringify(contractMark()),
  ...Object.fromEntries(
    ['TARO_APP_CLOUD_ENV', 'TARO_APP_TEMPLATES'].map((name) => [
      name,
      JSON.stringify(process.env[name] ?? ''),
    ]),
  ),
}

const target = process.env.TARO_ENV ?? 'weapp'

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'innovation-atlas',
    date: '2026-1-1',
    designWidth: DESIGN_WIDTH,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    plugins: ['aria-plugin.cjs', 'flex-gap-plugin.cjs'].map((file) => path.resolve(__dirname, file)),
    framework: 'react',
    // errorLevel 1: a page that does not compile ends the build with an exit code.
    compiler: { type: 'webpack5', prebundle: { enable: false }, errorLevel: 1 },
    cache: { enable: true },
    env: ENVIRONMENT,
    alias: { '@': path.resolve(__dirname, '..', 'src'), '@search-engine': SEARCH_ENGINE },
    // The theme names the tab icons by variables, which Taro does not follow. So this copies them into the package.
    copy: {
      patterns:
        target === 'weapp'
          ? [
              { from: 'src/assets/tabs/', to: 'dist/weapp/assets/tabs/' },
              { from: 'src/app/sitemap.json', to: 'dist/weapp/sitemap.json' },
            ]
          : [],
      options: {},
    },
    // `ascii_only: false` keeps Chinese unescaped: \u6587 takes twice the bytes, and WeChat limits the bytes of a package.
    ...(target === 'weapp' && {
      // `reserved`: a minified variable named `wx` would be confused with WeChat's object, by the checks and by readers of the package.
      terser: {
        enable: true,
        config: { compress: { passes: 3 }, mangle: { reserved: ['wx'] }, output: { ascii_only: false } },
      },
    }),
    mini: {
      compile: { include: COMPILED },
      // The editor of a measure nests deeper than the sixteen levels that Taro draws by default.
      ...{ baseLevel: 19 },
      optimizeMainPackage: { enable: true },
      // The styles do not depend on the order in which the sheets of components are joined.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
      },
    },
    h5: {
      compile: { include: COMPILED },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      esnextModules: ['nutui-react-taro', 'icons-react-taro'],
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
        pxtransform: {
          enable: true,
          // Smallest and largest root size are equal, so rem does not grow with the window.
          config: { baseFontSize: ROOT_FONT_PX, minRootSize: ROOT_FONT_PX, maxRootSize: ROOT_FONT_PX },
        },
      },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
        chain.optimization.splitChunks(SHARED_CHUNKS)
        chain.plugin('preload-pages').use(PreloadPages, [ENTERED])
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})
