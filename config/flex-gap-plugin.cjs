const { sources } = require('webpack')
const { NODE_CLASS, withFlexGapFallback } = require('./flex-gap.cjs')

/** Adds one common class to every node of the package's templates, and margins to its sheets for phones that do not support `gap`. */
module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    if (process.env.TARO_ENV !== 'weapp') return
    for (const [name, asset] of Object.entries(assets)) {
      const before = String(asset.source())
      const after = name.endsWith('.wxss')
        ? withFlexGapFallback(before)
        : name === 'base.wxml'
          ? before.replaceAll(' class="{{i.cl}}"', ` class="${NODE_CLASS} {{i.cl}}"`)
          : before
      if (after !== before) assets[name] = new sources.RawSource(after)
    }
  })
}
