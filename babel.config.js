// For the Taro builds only; tests are translated by config/jest.transform.cjs.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [require.resolve('./config/babel-inputs-only.cjs')],
}
