import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import type { EarlierNeed } from '../../src/shared/domain/matching/earlier-needs'
import type { Match } from '../../src/shared/domain/matching/match'
import { learn, lessonsOf, LESSONS_MIN, type ReRanker } from '../../src/shared/domain/matching/re-ranker'
import { rowsOf } from './json-lines'

const TARGET = 'src/shared/domain/matching/learned.ts'
const USAGE = 'tsx bench/match/run-learn.ts (--needs FILE --solved FILE | --off)'

/**
 * Learns from exports of the collections `needs` and `earlier_needs` (JSONL) how much each part of a score should count, and writes it
 * where the ranking reads it, unless there is too little to learn from or the order of needs held out gets worse. --off: as unlearned.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { needs: { type: 'string' }, solved: { type: 'string' }, off: { type: 'boolean' } },
  })
  if (values.off) return write(undefined)
  if (!values.needs || !values.solved) throw new Error(USAGE)
  const needs = rowsOf<{ _id: string; matches: Match[] }>(values.needs)
  const solved = rowsOf<Omit<EarlierNeed, 'id'> & { _id: string }>(values.solved)
  const lessons = lessonsOf(
    needs.map(({ _id: id, matches }) => ({ id, matches })),
    solved.map(({ _id: id, ...rest }) => ({ id, ...rest })),
  )
  const learned = learn(lessons, Date.now())
  if (!learned) {
    const why = lessons.length < LESSONS_MIN ? `${LESSONS_MIN} are needed` : 'held-out needs got worse'
    console.log(`nothing changed: ${lessons.length} lessons, ${why}`)
    return
  }
  await write(learned)
  console.log(JSON.stringify(learned))
}

async function write(learned: ReRanker | undefined): Promise<void> {
  const code = `import type { ReRanker } from './re-ranker'

/** Learned weights of services; undefined: none. Written by \`bench/match/run-learn.ts\`, which also turns it off. */
export const LEARNED: ReRanker | undefined = ${learned ? JSON.stringify(learned) : 'undefined'}
`
  writeFileSync(TARGET, await format(code, { ...(await resolveConfig(TARGET)), filepath: TARGET }))
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
