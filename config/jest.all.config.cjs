const { inBatches, listTests, toBatches } = require('./jest.batches.cjs')
const base = require('./jest.config.cjs')
const e2e = require('./jest.e2e.config.cjs')
const { isLong } = require('./jest.sequencer.cjs')

const batches = toBatches(listTests(), isLong)

/** e2e/prepare.ts has built everything before. */
const built = (project) => {
  const copy = { ...project }
  delete copy.globalSetup
  const own = batches[project.displayName]
  return own ? inBatches(copy, own) : copy
}

/** All tests in one run: no processor waits for the last suite of the units before the first journey begins. */
module.exports = {
  rootDir: base.rootDir,
  maxWorkers: base.maxWorkers,
  testTimeout: e2e.testTimeout,
  testSequencer: require.resolve('./jest.sequencer.cjs'),
  projects: [...base.projects, ...e2e.projects].map(built),
}
