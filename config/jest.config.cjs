const transform = {
  '^.+\\.(ts|tsx|js)$': ['babel-jest', { configFile: require.resolve('./babel.test.cjs') }],
}
const moduleNameMapper = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@search-engine$': '<rootDir>/search-engine/index.ts',
}
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: require('node:path').resolve(__dirname, '..'),
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/deploy/node_modules/'],
  moduleNameMapper: { ...moduleNameMapper, ...more.moduleNameMapper },
  ...(more.testEnvironment && { testEnvironment: more.testEnvironment }),
  ...(more.setupFiles && { setupFiles: more.setupFiles }),
  ...(more.globalSetup && { globalSetup: more.globalSetup }),
})

/** Three projects: pure rules without I/O; the real SDK on the local cloud; pages in jsdom. */
module.exports = {
  rootDir: require('node:path').resolve(__dirname, '..'),
  testTimeout: 30_000,
  projects: [
    project('domain', ['src/shared/**/*.test.ts', 'search-engine/**/*.test.ts', 'demo/data/**/*.test.ts']),
    project(
      'cloud',
      ['localcloud/**/*.test.ts', 'cloudfunctions/**/*.test.ts', 'demo/*.test.ts', 'deploy/**/*.test.ts'],
      {
        globalSetup: '<rootDir>/config/jest.functions.cjs',
      },
    ),
    project('ui', ['src/**/*.test.tsx', 'src/cloud/**/*.test.ts'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.(scss|css|png|svg)$': '<rootDir>/config/jest.asset.cjs',
        '^@tarojs/components$': '<rootDir>/config/jest.taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/config/jest.taro.ts',
      },
    }),
  ],
}
