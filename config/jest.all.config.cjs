const { inBatches, listTests, toBatches } = require('./jest.batches.cjs')
const base = require('./jest.config.cjs')
const e2e = require('./jest.e2e.config.cjs')
const { isLong } = require('./jest.sequencer.cjs')

const batches = toBatches(listTests(), isLong)

/** A project without its own build (e2e/prepare.ts has built everything), with small files in batches. */
const built = (project) => {
  const copy = { ...project }
  delete copy.globalSetup
  const own = batches[project.displayName]
  return own ? inBatches(copy, own) : copy
}

/** All tests in one run, so that journeys start without waiting for the last unit suite. */
module.exports = {
  rootDir: base.rootDir,
  maxWorkers: base.maxWorkers,
  testTimeout: e2e.testTimeout,
  testSequencer: require.resolve('./jest.sequencer.cjs'),
  projects: [...base.projects, ...e2e.projects].map(built),
}
