import { parseArgs } from 'node:util'
import type { EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { LEARNED } from '@/shared/domain/search/learning/learned'
import { printLearned, withLearned, type Learned } from '@/shared/domain/search/learning/learned-file'
import { collectLessons } from '@/shared/domain/search/learning/lessons'
import { MATCH_COLLECTIONS, type MatchCollection } from '@/shared/domain/search/match/match'
import { collectEvidence, type EvidenceLine } from '@/shared/domain/search/learning/need-evidence'
import { LESSONS_MIN, trainReRanker } from '@search-engine'
import { printScore } from '@/shared/domain/search/match/score-parts'
import type { Need } from '../../src/shared/domain/need/need'
import { readRows } from './json-lines'
import { learnCategoriesFrom, writeCategories } from './learn-categories'
import { writeSource } from './write-source'

const TARGET = 'src/shared/domain/search/learning/learned.ts'
const USAGE = `npm run learn -- --needs FILE [--solved FILE] [--collection ${MATCH_COLLECTIONS.join('|')}] [--print]
npm run learn -- --needs FILE --categories
npm run learn -- --off [--collection … | --categories]`

/**
 * Learns from exports of the collections `needs` and `earlier_needs` (JSONL, also .gz) how much each part of a score should count, for
 * each collection by itself, and writes it where the ranking reads it, unless there is too little evidence or held-out needs do not
 * gain significantly. --categories: learns instead which category a text belongs to. --off: removes the learned weights.
 * --print: prints evidence and scores, writes nothing.
 */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      needs: { type: 'string' },
      solved: { type: 'string' },
      collection: { type: 'string' },
      off: { type: 'boolean' },
      print: { type: 'boolean' },
      categories: { type: 'boolean' },
    },
  })
  if (values.categories && values.off) return writeCategories(undefined)
  if (values.categories && values.needs) return learnCategoriesFrom(values.needs)
  const chosen = collectionsNamed(values.collection)
  if (values.off)
    return write(chosen.reduce<Learned>((learned, name) => withLearned(learned, name, undefined), LEARNED))
  if (!values.needs) throw new Error(USAGE)
  const evidence = evidenceIn(values.needs, values.solved)
  if (values.print) return print(evidence, chosen)
  let learned: Learned = LEARNED
  for (const collection of chosen) {
    const lessons = collectLessons(evidence, collection)
    const outcome = trainReRanker(lessons)
    const why = outcome.learned ? JSON.stringify(outcome.learned) : `unchanged: ${outcome.why}`
    console.log(`${collection}: ${lessons.length} lessons (at least ${LESSONS_MIN}), ${why}`)
    if (outcome.learned) learned = withLearned(learned, collection, outcome.learned)
  }
  if (learned !== LEARNED) await write(learned)
}

function collectionsNamed(name: string | undefined): readonly MatchCollection[] {
  if (name === undefined) return MATCH_COLLECTIONS
  const found = MATCH_COLLECTIONS.filter((one) => one === name)
  if (found.length === 0) throw new Error(USAGE)
  return found
}

type Stored<T> = Omit<T, 'id'> & { _id: string }
const whole = <T>({ _id: id, ...rest }: Stored<T>) => ({ id, ...rest })

function evidenceIn(needsFile: string, solvedFile: string | undefined): EvidenceLine[] {
  const solved = solvedFile === undefined ? [] : readRows<Stored<EarlierNeed>>(solvedFile)
  const solvedById = new Map(solved.map((row) => [row._id, row]))
  return readRows<Stored<Need>>(needsFile).flatMap((row) =>
    collectEvidence(whole(row) as Need, solvedById.get(row._id)),
  )
}

function print(evidence: readonly EvidenceLine[], chosen: readonly MatchCollection[]): void {
  for (const line of evidence) {
    if ('collection' in line && !chosen.includes(line.collection)) continue
    const about = 'collection' in line ? `${line.collection}/${line.itemId}` : line.regionCode
    const more = line.what === 'shown' ? `#${line.rank} ${printScore(line)}` : ''
    console.log([line.needId, new Date(line.at).toISOString(), line.what, about, more].join(' ').trim())
  }
}

const write = (learned: Learned) => writeSource(TARGET, printLearned(learned))

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
