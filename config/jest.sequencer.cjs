const { default: Sequencer } = require('@jest/test-sequencer')

/** Suites of more than half a minute. If one began last, the other processors would wait for it. */
const LONG = [
  'e2e/h5/accessibility',
  'e2e/weapp/pages',
  'localcloud/testing/reference/differential',
  'cloudfunctions/_tests/fuzz',
  'cloudfunctions/_tests/permissions',
  'cloudfunctions/documents/costly',
  'config/patterns/linear-time',
  'e2e/weapp/zone',
]

/** Whether a suite takes so long that it is started first, and alone. */
const isLong = (file) => LONG.some((part) => `/${file}`.includes(`/${part}`))

/** Runs the long suites first, then the browser journeys, then the others in Jest's own order. */
class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const long = LONG.findIndex((part) => path.includes(`/${part}`))
      if (long >= 0) return long
      return path.includes('/e2e/') ? LONG.length : LONG.length + 1
    }
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}

module.exports = LongFirst
module.exports.isLong = isLong
