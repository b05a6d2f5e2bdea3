import { createClock } from '../../clock'
import { aggregate } from '../../database/aggregation/aggregate'
import { compileExpression } from '../../database/aggregation/expressions/compile'
import { Database } from '../../database/database'
import { documentKey } from '../../database/index/index-key'
import { newMeter } from '../../database/meter'
import { DocumentStore } from '../../database/file/store'
import { compileProjection } from '../../database/query/projection'
import { sortDocs } from '../../database/query/find'
import { compileQuery } from '../../database/query/query'
import { applyUpdate, validateUpdate } from '../../database/update/update'
import type { Doc } from '../../database/values/values'
import { CloudFault } from '../../fault'
import { expression, pipeline, richDocument } from './computations'
import { document } from './documents'
import { evaluate, prepare } from './expressions'
import { matches } from './match'
import { projected } from './project'
import { filter, projection, sortKeys, update } from './questions'
import { Chance } from './random'
import { sorted } from './sort'
import { aggregated } from './stages'
import { updated } from './update'
import { Refused, type Fields } from './values'

const CASES = Number(process.env['DIFFERENTIAL_CASES'] ?? 20_000)
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 20_261_121)

/** The answer of one side: a value, a refusal, or that it does not know the case. */
type Outcome = { value: unknown } | { refused: string } | { unknown: string }

const UNKNOWN = /the local database|MongoDB's releases differ/

function outcome(run: () => unknown): Outcome {
  try {
    return { value: run() }
  } catch (error) {
    if (error instanceof CloudFault)
      return UNKNOWN.test(error.message) ? { unknown: error.message } : { refused: error.message }
    if (error instanceof Refused) return { refused: error.message }
    throw error
  }
}

/** A number to twelve digits, near zero to twelve places: the two sides may add in different orders. */
function shownNumber(value: number): string {
  if (Number.isInteger(value)) return String(value + 0)
  return Math.abs(value) < 1e-12 ? '0' : value.toPrecision(12)
}

/** A value as text, which shows the order of fields, the types and missing values. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value instanceof Date) return `date ${value.getTime()}`
  if (typeof value === 'number') return shownNumber(value)
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value).map(([name, inner]) => `${name}: ${shown(inner)}`).join(', ')}}` // prettier-ignore
}

const describeOutcome = (result: Outcome): string => ('value' in result ? shown(result.value) : 'refused')

/** One case: the question, for the report, and both answers. */
interface Case {
  asked: unknown
  ours: () => unknown
  expected: () => unknown
}

/** Compares both sides on many cases. Throws at the first difference, and when our side does not know too many of the cases. */
function compare(family: string, seed: number, make: (chance: Chance) => Case): void {
  let unknown = 0
  for (let number = 0; number < CASES; number++) {
    const { asked, ours, expected } = make(new Chance(seed + number * 7919))
    const [left, right] = [outcome(ours), outcome(expected)]
    if ('unknown' in left) unknown++
    else if (describeOutcome(left) !== describeOutcome(right))
      throw new Error(
        [
          `${family}, seed ${SEED}, case ${number}`,
          `asked: ${shown(asked)}`,
          `local database: ${'refused' in left ? `refused: ${left.refused}` : describeOutcome(left)}`,
          `reference: ${'refused' in right ? `refused: ${right.refused}` : describeOutcome(right)}`,
        ].join('\n'),
      )
  }
  expect(unknown).toBeLessThanOrEqual(CASES / 20)
}

const docs = (chance: Chance, most: number): Fields[] =>
  chance.list(1, most, (index) => document(chance, index))

const FAMILIES: Readonly<Record<string, (chance: Chance) => Case>> = {
  'query match': (chance) => {
    const doc = document(chance, 0)
    const query = filter(chance)
    return {
      asked: { doc, query },
      ours: () => compileQuery(query)(doc),
      expected: () => matches(doc, query),
    }
  },
  sort: (chance) => {
    const list = docs(chance, 6)
    const keys = sortKeys(chance)
    const ours = (): unknown => {
      const copy = [...list]
      sortDocs(copy, keys)
      return copy.map(({ _id }) => _id)
    }
    return { asked: { list, keys }, ours, expected: () => sorted(list, keys).map(({ _id }) => _id) }
  },
  projection: (chance) => {
    const doc = document(chance, 0)
    const wanted = projection(chance)
    return {
      asked: { doc, wanted },
      ours: () => compileProjection(wanted)(doc),
      expected: () => projected(doc, wanted),
    }
  },
  update: (chance) => {
    const doc = document(chance, 0)
    const change = update(chance)
    const ours = (): unknown => {
      validateUpdate(change.update)
      return applyUpdate(doc, change.update, { query: change.filter, now: 0, inserting: false })
    }
    return { asked: { doc, ...change }, ours, expected: () => updated(doc, change.update, change.filter) }
  },
  expression: (chance) => {
    const doc = richDocument(chance, document(chance, 0))
    const asked = expression(chance)
    return {
      asked: { doc, asked },
      ours: () => compileExpression(asked)(doc),
      expected: () => evaluate(prepare(asked, []), doc),
    }
  },
  'aggregation stages': (chance) => {
    const list = docs(chance, 6).map((doc) => richDocument(chance, doc))
    const others = docs(chance, 3).map((doc) => richDocument(chance, doc))
    const stages = pipeline(chance)
    return {
      asked: { list, others, stages },
      ours: () => byText(run(list, others, [...stages, { $limit: 1000 }])),
      expected: () => byText(aggregated(list, stages, { others })),
    }
  },
}

/** MongoDB leaves the order of groups and of equal sort keys open, so only the set of documents is compared. */
const byText = (list: readonly unknown[]): string[] => list.map(shown).sort()

const database = new Database(new DocumentStore(':memory:'), createClock(), [])
database.create('things')
database.create('others')
afterAll(() => database.close())

/** Puts other documents into a collection, in memory only: a new database for each case would cost more than the case. */
function refill(name: string, docs: readonly Doc[]): void {
  const collection = database.collection(name)
  for (const id of [...collection.entries.keys()]) collection.put(id, 0, undefined, 0)
  for (const [row, doc] of docs.entries()) collection.put(documentKey(doc['_id']), row, doc, 0)
}

function run(list: readonly Doc[], others: readonly Doc[], stages: readonly Fields[]): Doc[] {
  refill('things', list)
  refill('others', others)
  const scope = { database, meter: newMeter() }
  const named = stages.flatMap((stage) => Object.entries(stage))
  return aggregate(scope, database.collection('things'), named.map(([operator, argument]) => ({ operator, argument }))) // prettier-ignore
}

describe(`the local database beside the reference, ${CASES} cases of each family, seed ${SEED}`, () => {
  it.each(Object.keys(FAMILIES))(
    '%s',
    (family) => compare(family, SEED, FAMILIES[family] as (chance: Chance) => Case),
    600_000,
  )
})
