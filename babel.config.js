// For the Taro builds only; tests are translated by config/jest.transform.cjs.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Every phone of the browserslist reads both. They are translated for the sake of one defect of Safari (a function expression
        // whose parameter has its own name), which no minified code contains, and made the main package larger.
        exclude: ['transform-parameters', 'transform-destructuring'],
      },
    ],
  ],
  plugins: [require.resolve('./config/babel-inputs-only.cjs')],
}
