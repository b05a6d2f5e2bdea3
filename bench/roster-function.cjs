// The function `enterprises` in a process of its own, as an instance of the platform: brings in one roster and prints its peak memory.
const path = require('node:path')

const [regionCode, fileId] = process.argv.slice(2)
const { main } = require(path.resolve('dist', 'cloudfunctions', 'enterprises', 'index.js'))
let calls = 0

async function call(action, input) {
  calls += 1
  const answer = await main({ action, input, requestId: `memory-${calls}` }, {})
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}

async function run() {
  const { importId } = await call('rehearseRoster', { regionCode, fileId })
  for (;;) {
    const { done, total } = await call('importRoster', { regionCode, importId })
    if (done === total) break
  }
  // Kilobytes.
  console.log(`PEAK ${process.resourceUsage().maxRSS}`)
  process.exit(0)
}

run().catch((error) => {
  console.error(error)
  process.exit(1)
})
