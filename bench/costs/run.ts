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

Counted while the suites of the cloud functions run, and during a day in a small zone. Only completed calls count, on cold and on warm instances. Suites provoke the most on purpose: a full page,
a batch of twenty, a roster of thousands. A timer’s line names the only work that its firing found.

${table}

## The same calls in two zones

A zone with ${SMALL} more enterprises, as many open needs and three times as many closed ones; and one with ${LARGE.toLocaleString('en')}. An officer looks after 40 of
them in both. First the calls that read more in the larger zone. The median of the calls, and the most of any.

- Medians that grow with the zone: ${grown.map((what) => `\`${what}\``).join(', ') || 'none'}. The export of the roster reads the requested rows, at most 300 a call.
- \`park.duty\` shows the needs that each officer ended this week, and reads them: it grows with a week’s work.
- A firing of housekeeping with several jobs follows a hand-over of an officer’s needs and a change of calendar: it counts each day anew on which one of
  the moved needs was posted, with all its needs.
- \`needs.preview\` and \`pushes.rehearse\` read every enterprise and everybody once in the life of an environment, and pack them into a file that all instances
  read afterwards; the column *most* shows that first call. The same happens once after the import of a large roster.
- *Looked at* counts the index entries that a count passes, without reading a document, as the local cloud plans it. The local cloud chooses between two indexes by their
  order and does not sort by an index of several values; MongoDB does both better. Opening a page asks for counts, a timer never does.

${growth}
`
