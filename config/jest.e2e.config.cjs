const base = require('./jest.config.cjs')

const cloud = { ...base.projects.find(({ displayName }) => displayName === 'cloud') }
// No own build: e2e/prepare.ts has built everything.
delete cloud.globalSetup

/** Journeys of people in a real browser over the built H5 page, and WeChat's own compilers over the built package. */
module.exports = {
  rootDir: base.rootDir,
  // Each worker has a browser of its own.
  maxWorkers: base.maxWorkers,
  // Jest ignores this setting inside a project.
  testTimeout: 120_000,
  projects: [
    {
      ...cloud,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
    },
  ],
}
