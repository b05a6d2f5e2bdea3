const path = require('node:path')
const { ARIA_COMPONENTS } = require('./aria-attributes.cjs')

/**
 * Taro's base.wxml binds no aria attribute, so a screen reader in WeChat would read none of our labels. The template and the
 * runtime must agree on the attribute list: the template side is patched here, the runtime side by aria-runtime.js.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platformType !== 'mini') return
      platform.template.mergeComponents(ctx, ARIA_COMPONENTS)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'aria-runtime.js'))
    },
  })
}
