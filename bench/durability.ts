import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { killRounds } from '../localcloud/durability/rounds'
import { ms, type Figure } from './figures'

/**
 * Kills a writing database with SIGKILL again and again and compares the disk with every acknowledgement: inserts,
 * replacements, removals, transactions over two documents, rivals for one unique code.
 */
export async function durability(rounds = 10): Promise<Figure> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'))
  const startedAt = performance.now()
  const result = await killRounds(path.join(folder, 'data.db'), rounds, Math.random, (round) => {
    if (round % 10 === 0) console.error(`… ${round} of ${rounds} kills, ${ms(performance.now() - startedAt)}`)
  })
  rmSync(folder, { recursive: true, force: true })
  const { acknowledged, refused, lost, torn, doubled, indexErrors, slowestStartMs } = result
  return {
    what: `kill −9, ${rounds} rounds, ${acknowledged.toLocaleString('en')} writes acknowledged, ${refused.toLocaleString('en')} refused: lost, torn, doubled, index errors`,
    measured: `${lost}, ${torn}, ${doubled}, ${indexErrors} (slowest start after a kill ${ms(slowestStartMs)})`,
    promised: '0, 0, 0, 0',
    passed: lost + torn + doubled + indexErrors === 0,
  }
}

// `npx tsx bench/durability.ts 100`
if (require.main === module) {
  durability(Number(process.argv[2] ?? 100)).then(
    (figure) => {
      console.log(`${figure.what}: ${figure.measured}`)
      if (!figure.passed) process.exitCode = 1
    },
    (error: unknown) => {
      console.error(error)
      process.exitCode = 1
    },
  )
}
