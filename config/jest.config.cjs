const { availableParallelism } = require('node:os')

const transform = { '^.+\\.(ts|tsx|js)$': require.resolve('./jest.transform.cjs') }
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

/** Four projects: pure rules without I/O; the real SDK on the local cloud; pages in jsdom; checks of rules and documents of this repository. */
module.exports = {
  rootDir: require('node:path').resolve(__dirname, '..'),
  // One worker more than cores, because a journey spends half of its time waiting for a phone or a page to come to rest.
  maxWorkers: availableParallelism() + 1,
  testTimeout: 30_000,
  projects: [
    project('domain', ['src/shared/**/*.test.ts', 'search-engine/**/*.test.ts', 'demo/data/**/*.test.ts']),
    project(
      'cloud',
      [
        'localcloud/**/*.test.ts',
        'cloudfunctions/**/*.test.ts',
        'demo/*.test.ts',
        'demo/{build,commands,server}/**/*.test.ts',
        'deploy/**/*.test.ts',
      ],
      {
        globalSetup: '<rootDir>/config/jest.functions.cjs',
        testEnvironment: '<rootDir>/config/jest.cloud-environment.ts',
      },
    ),
    project('house', ['config/**/*.test.ts', 'weapp-host/**/*.test.ts']),
    project('ui', ['src/**/*.test.tsx', 'src/cloud/**/*.test.ts'], {
      testEnvironment: 'jsdom',
      // In the app a gate adds the desk's refusal words. Component tests run without the gate, so this adds them.
      setupFiles: ['<rootDir>/config/jest.wording.ts'],
      moduleNameMapper: {
        '\\.(scss|css|png|svg)$': '<rootDir>/config/jest.asset.cjs',
        '^@tarojs/components$': '<rootDir>/config/jest.taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/config/jest.taro.ts',
      },
    }),
  ],
}
