// For the Taro builds only; tests use config/babel.test.cjs.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [require.resolve('./config/babel-inputs-only.cjs')],
}
