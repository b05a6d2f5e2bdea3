// For the Taro builds only; tests use config/babel.test.cjs.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: [
    [
      // NutUI on demand: one import per component with its own style sheet, instead of the whole library.
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        camel2DashComponentName: false,
        customName: (name) => '@nutui/nutui-react-taro/dist/es/packages/' + name.toLowerCase(),
        style: (name) => name + '/style/css',
      },
      'nutui-react',
    ],
  ],
}
