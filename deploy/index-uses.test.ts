import { COLLECTIONS } from '../cloudfunctions/_kernel/data/collections'
import { StoredCollection } from '../localcloud/database/collection'
import { choosePlan, type FindPlan } from '../localcloud/database/query/plan'
import { INDEX_USES } from './index-uses'

type Declared = (typeof COLLECTIONS)[keyof typeof COLLECTIONS][number]

const declared: [collection: string, index: string, all: readonly Declared[]][] = Object.entries(
  COLLECTIONS,
).flatMap(([collection, indexes]) =>
  indexes.map((index): [string, string, readonly Declared[]] => [collection, index.name, indexes]),
)
const uses = Object.entries(INDEX_USES).flatMap(([collection, indexes]) =>
  Object.keys(indexes).map((index) => `${collection}.${index}`),
)

/** The index that serves a query when these indexes are declared. */
function chosen(collection: string, name: string, all: readonly Declared[]): string | undefined {
  const use = Object.entries(INDEX_USES).find(([one]) => one === collection)?.[1][name]
  if (!use) return undefined
  const stored = new StoredCollection(collection)
  for (const index of all) stored.declare(index)
  const plan: FindPlan = choosePlan({ ...use.where }, use.orderBy, stored.indexes)
  return plan.kind === 'ranges' ? plan.index.declaration.name : plan.kind
}

it('no index is missing, and every index has a use', () => {
  expect(declared.map(([collection, index]) => `${collection}.${index}`).sort()).toEqual([...uses].sort())
})

it.each(declared)('%s.%s serves its query', (collection, index, all) => {
  expect(chosen(collection, index, all)).toBe(index)
})
