import { requestFailed } from '../../../fault'
import { compileExpression, requireFieldPath, type DocumentExpression } from '../expressions/compile'
import type { Variables } from '../expressions/operator'
import { isDoc, type Doc } from '../../values/values'

/** A projection keeps, drops or computes each path that it names. */
type Wish = 'include' | 'exclude' | DocumentExpression

interface Leaf {
  path: readonly string[]
  wish: Wish
}

/** One level of a projection: the wish for each field, and the level below each field, in the order in which it names them. */
interface Level {
  wishes: Map<string, Wish>
  below: Map<string, Level>
  names: string[]
  /** Whether something is computed on this level or below. */
  computes: boolean
}

export interface ProjectionOptions {
  stage: string
  /** `$addFields` reads every value as an expression; in `$project` numbers and booleans keep or drop a field. */
  everythingComputes: boolean
  variables: Variables
}

function* leavesOf(
  spec: Doc,
  options: ProjectionOptions,
  above: readonly string[] = [],
): IterableIterator<Leaf> {
  for (const [name, value] of Object.entries(spec)) {
    if (above.length > 0 && name.includes('.'))
      throw requestFailed(`cannot use dotted field name '${name}' in a sub object of ${options.stage}`)
    const path = [...above, ...requireFieldPath(name)]
    if (isDoc(value) && !Object.keys(value)[0]?.startsWith('$')) {
      if (Object.keys(value).length === 0)
        throw requestFailed(
          `an empty object is not a valid value. Found empty object at path ${path.join('.')}`,
        )
      yield* leavesOf(value, options, path)
    } else if (!options.everythingComputes && (typeof value === 'number' || typeof value === 'boolean'))
      yield { path, wish: Boolean(value) ? 'include' : 'exclude' }
    else yield { path, wish: compileExpression(value, options.variables) }
  }
}

const newLevel = (): Level => ({ wishes: new Map(), below: new Map(), names: [], computes: false })

function plant(level: Level, { path, wish }: Leaf, from = 0): void {
  const name = path[from] ?? ''
  const isLast = from === path.length - 1
  if (level.wishes.has(name) || (isLast && level.below.has(name)))
    throw requestFailed(`Invalid projection: path collision at ${path.join('.')}`)
  if (!level.names.includes(name)) level.names.push(name)
  if (typeof wish === 'function') level.computes = true
  if (isLast) level.wishes.set(name, wish)
  else {
    const below = level.below.get(name) ?? newLevel()
    level.below.set(name, below)
    plant(below, { path, wish }, from + 1)
  }
}

/** Keeps or drops the fields of a level in a value. `undefined` marks a dropped value; in an array `compute` may still fill its place. */
function shape(value: unknown, level: Level, isInclusion: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => shape(item, level, isInclusion))
    return level.computes ? items : items.filter((item) => item !== undefined)
  }
  if (!isDoc(value)) return isInclusion ? undefined : value
  const result: Doc = {}
  for (const [name, field] of Object.entries(value)) {
    const wish = level.wishes.get(name)
    const below = level.below.get(name)
    const stays = isInclusion ? wish === 'include' : wish !== 'exclude'
    const kept = below ? shape(field, below, isInclusion) : stays ? field : undefined
    if (kept !== undefined) result[name] = kept
  }
  return result
}

/** Computes the fields of a level into a value. A value that is neither object nor array is replaced by an object. */
function compute(value: unknown, level: Level, root: Doc): unknown {
  if (!level.computes) return value
  if (Array.isArray(value)) return value.map((item: unknown) => compute(item, level, root))
  const result: Doc = isDoc(value) ? { ...value } : {}
  for (const name of level.names) {
    const below = level.below.get(name)
    const wish = level.wishes.get(name)
    if (!below && typeof wish !== 'function') continue
    const computed = below ? compute(result[name], below, root) : (wish as DocumentExpression)(root)
    if (computed === undefined) delete result[name]
    else result[name] = computed
  }
  return result
}

/** Whether the leaves keep fields or drop them; throws when they do both. */
function isInclusive(leaves: readonly Leaf[], stage: string): boolean {
  const others = leaves.filter(({ path, wish }) => path.join('.') !== '_id' || typeof wish === 'function')
  const excludes = others.filter(({ wish }) => wish === 'exclude')
  if (excludes.length === 0) return others.length > 0 || leaves.some(({ wish }) => wish === 'include')
  if (excludes.length < others.length)
    throw requestFailed(`Invalid ${stage}: cannot mix inclusions, computed fields and exclusions`)
  if (leaves.some(({ wish }) => wish === 'include'))
    throw requestFailed(
      `Invalid ${stage}: MongoDB's releases differ on _id: 1 beside exclusions; leave it out`,
    )
  return false
}

/** Compiles `$project` or `$addFields`. Every expression reads the document as it was before the stage. */
export function compileTree(spec: Doc, options: ProjectionOptions): (doc: Doc) => Doc {
  const leaves = [...leavesOf(spec, options)]
  if (leaves.length === 0)
    throw requestFailed(`Invalid ${options.stage}: specification must have at least one field`)
  const isInclusion = !options.everythingComputes && isInclusive(leaves, options.stage)
  if (isInclusion && !leaves.some(({ path }) => path[0] === '_id'))
    leaves.unshift({ path: ['_id'], wish: 'include' })
  const level = newLevel()
  for (const leaf of leaves) plant(level, leaf)
  return (doc) => {
    const shaped = options.everythingComputes ? doc : shape(doc, level, isInclusion)
    return compute(shaped, level, doc) as Doc
  }
}
