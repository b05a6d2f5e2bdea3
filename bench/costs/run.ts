import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatCosts, formatGrowth, grownMedians, readCosts } from './table'
import { playZone } from './zone-day'

const SMALL = 200
const LARGE = 5_000
const PAGE = 'docs/costs.md'

/**
 * `npm run -s bench -- --costs`: counts the reads and writes of every action while the suites of the functions run, and of the same calls in a
 * small and in a large zone. Writes docs/costs.md. With `--growth` it runs no suites and only prints the second table.
 */
export async function writeCosts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'costs-'))
  try {
    const small = join(folder, 'small')
    const large = join(folder, 'large')
    const suites = join(folder, 'suites')
    await playZone(SMALL, small)
    await playZone(LARGE, large)
    const [before, after] = [readCosts(small), readCosts(large)]
    const growth = formatGrowth(before, after)
    if (process.argv.includes('--growth')) return console.log(growth)
    runSuites(suites)
    const table = formatCosts(readCosts(suites, small))
    writeFileSync(PAGE, page(table, growth, grownMedians(before, after)))
    console.log(`${table}\n\n${growth}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runSuites(file: string): void {
  const jest = [
    'jest',
    '--config',
    'config/jest.config.cjs',
    '--selectProjects',
    'cloud',
    '--forceExit',
    'cloudfunctions',
  ]
  const { status } = spawnSync('npx', jest, {
    env: { ...process.env, COSTS_FILE: file },
    stdio: ['ignore', 2, 2],
  })
  if (!existsSync(file)) throw new Error(`the suites noted no call (status ${status})`)
}

const page = (table: string, growth: string, grown: readonly string[]) => `# What each action reads and writes

Made by \`npm run -s bench -- --costs\` on ${new Date().toISOString().slice(0, 10)}; do not edit. Documents, as the local cloud counts them. How often things happen on a
day, and what that costs, is in [scale.md](scale.md).

## Every action

Counted while the suites of the cloud functions run, and a day in a small zone: calls that were done, on cold and on warm instances. The most is what a suite provokes on purpose: a page that is
full, a batch of twenty, a roster of thousands. A timer’s line names the only thing that its firing found to do.

${table}

## The same calls in two zones

A zone with ${SMALL} more enterprises, as many open needs and three times as many closed ones; and one with ${LARGE.toLocaleString('en')}. An officer looks after 40 of
them in both. First the calls that read more in the larger zone. The median of the calls, and the most of any.

- Medians that grow with the zone: ${grown.map((what) => `\`${what}\``).join(', ') || 'none'}. The export of the roster reads what was asked for, and ends at 300 rows a call.
- \`park.duty\` shows what each officer ended this week, and reads those needs: it grows with a week’s work.
- A firing of housekeeping with several jobs has an officer’s needs handed over and a calendar changed before it: each day on which one of the needs that
  moved was posted is counted anew, with all its needs.
- \`needs.preview\` and \`pushes.rehearse\` read every enterprise and everybody once in the life of an environment, and pack them into a file that all instances
  read afterwards; that first call is the most. The same happens once after the import of a large roster.
- *Looked at* is what a count passes in an index, without reading a document, as the local cloud plans it. It chooses between two indexes by their order and does not
  sort by an index of several values; MongoDB does both better. Counts are asked for by whoever opens the page, never by a timer.

${growth}
`
