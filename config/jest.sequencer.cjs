const { default: Sequencer } = require('@jest/test-sequencer')

/** Suites of more than half a minute: one that begins last would keep one processor waiting. */
const LONG = [
  'e2e/h5/accessibility',
  'e2e/weapp/pages',
  'localcloud/testing/reference/differential',
  'cloudfunctions/_tests/fuzz',
  'cloudfunctions/_tests/permissions',
  'e2e/weapp/zone',
]

/** The long suites first, then those that ask for the network of a browser, then Jest's own order. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const long = LONG.findIndex((part) => path.includes(`/${part}`))
      if (long >= 0) return long
      return path.includes('/e2e/') ? LONG.length : LONG.length + 1
    }
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
