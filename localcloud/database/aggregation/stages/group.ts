import { requestFailed } from '../../../fault'
import { isInt32, isNumber } from '../../values/bson-types'
import { compareValues, typeRank } from '../../values/compare'
import { compileExpression, constantValue, type DocumentExpression } from '../expressions/compile'
import { encodeKey } from '../../index/index-key'
import { isDoc, type Doc } from '../../values/values'
import { compileGroupFields, groupDoc, type GroupField } from './accumulators'
import { requireFieldName, requireObject, type Stage, type StageCompiler, type StageContext } from './stage'

function grouping(id: DocumentExpression, fields: readonly GroupField[]): Stage {
  return (docs) => {
    const groups = new Map<string, { key: unknown; docs: Doc[] }>()
    for (const doc of docs) {
      // A missing key is null.
      const key = id(doc) ?? null
      const text = encodeKey(key)
      const group = groups.get(text)
      if (group) group.docs.push(doc)
      else groups.set(text, { key, docs: [doc] })
    }
    return [...groups.values()].map((group) => groupDoc(group.key, fields, group.docs))
  }
}

/** `$group`. Groups come in the order of their first documents; MongoDB leaves the order open. */
export const group: StageCompiler = (argument, context) => {
  const { _id: id, ...fields } = requireObject('$group', argument)
  if (!isDoc(argument) || !Object.hasOwn(argument, '_id'))
    throw requestFailed('a group specification must include an _id')
  return grouping(compileExpression(id, context.variables), compileGroupFields('$group', fields, context))
}

const COUNT: Doc = { count: { $sum: 1 } }

/** `$sortByCount`: groups by an expression, the largest first. */
export const sortByCount: StageCompiler = (argument, context) => {
  const grouped = grouping(
    groupKey('$sortByCount', argument, context),
    compileGroupFields('$sortByCount', COUNT, context),
  )
  return (docs) => grouped(docs).sort((a, b) => compareValues(b['count'], a['count']))
}

/** `$count`: one document with the number of documents; no document when the number is 0. */
export const countStage: StageCompiler = (argument) => {
  const name = requireFieldName('$count', argument)
  return (docs) => (docs.length === 0 ? [] : [{ [name]: docs.length }])
}

function groupKey(stage: string, expression: unknown, context: StageContext): DocumentExpression {
  const isPath = typeof expression === 'string' && expression.startsWith('$')
  const isOperator = isDoc(expression) && Object.keys(expression)[0]?.startsWith('$')
  if (!isPath && !isOperator)
    throw requestFailed(`The ${stage} field must be defined as a $-prefixed path or an expression object`)
  return compileExpression(expression, context.variables)
}

/** A value that does not depend on a document. */
function constantOf(what: string, expression: unknown): unknown {
  const found = constantValue(expression)
  if (!found) throw requestFailed(`The $bucket '${what}' must be a constant expression`)
  return found.value ?? null
}

function boundariesOf(given: unknown): unknown[] {
  if (!Array.isArray(given) || given.length < 2)
    throw requestFailed("The $bucket 'boundaries' field must be an array of at least 2 values")
  const values = given.map((item: unknown) => constantOf('boundaries', item))
  for (let i = 1; i < values.length; i++) {
    if (typeRank(values[i]) !== typeRank(values[i - 1]))
      throw requestFailed("All values in the the 'boundaries' option to $bucket must have the same type")
    if (compareValues(values[i - 1], values[i]) >= 0)
      throw requestFailed("The 'boundaries' option to $bucket must be sorted and hold no value twice")
  }
  return values
}

function checkDefault(value: unknown, boundaries: readonly unknown[]): void {
  const [lowest, highest] = [boundaries[0], boundaries.at(-1)]
  const isInside = compareValues(value, lowest) >= 0 && compareValues(value, highest) < 0
  if (typeRank(value) === typeRank(lowest) && isInside)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    )
}

function outputFields(stage: string, output: unknown, context: StageContext): GroupField[] {
  const fields = output === undefined ? COUNT : requireObject(`${stage} 'output'`, output)
  if (Object.hasOwn(fields, '_id')) throw requestFailed(`The ${stage} 'output' cannot compute _id`)
  return compileGroupFields(stage, fields, context)
}

/** `$bucket`: a value on a boundary belongs to the bucket that begins there; empty buckets do not appear. */
export const bucket: StageCompiler = (argument, context) => {
  const names = ['groupBy', 'boundaries', 'default', 'output']
  const given = requireObject('$bucket', argument, names)
  const key = groupKey('$bucket groupBy', given['groupBy'], context)
  const boundaries = boundariesOf(given['boundaries'])
  const hasDefault = Object.hasOwn(given, 'default')
  const otherwise = hasDefault ? constantOf('default', given['default']) : undefined
  if (hasDefault) checkDefault(otherwise, boundaries)
  const bucketOf: DocumentExpression = (doc) => {
    const value = key(doc)
    const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0)
    if (above > 0) return boundaries[above - 1]
    if (hasDefault) return otherwise
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  const grouped = grouping(bucketOf, outputFields('$bucket', given['output'], context))
  return (docs) => grouped(docs).sort((a, b) => compareValues(a['_id'], b['_id']))
}

/** `$bucketAuto`: buckets of about the same size; equal values stay together. */
export const bucketAuto: StageCompiler = (argument, context) => {
  const given = requireObject('$bucketAuto', argument, ['groupBy', 'buckets', 'output', 'granularity'])
  if (given['granularity'] !== undefined)
    throw requestFailed('the local database does not know the granularity of $bucketAuto')
  const most = given['buckets']
  if (!isNumber(most) || !isInt32(most) || most <= 0)
    throw requestFailed("The $bucketAuto 'buckets' field must be a positive 32-bit integer")
  const key = groupKey('$bucketAuto groupBy', given['groupBy'], context)
  const fields = outputFields('$bucketAuto', given['output'], context)
  return (docs) => {
    const entries = docs
      .map((doc) => ({ doc, key: key(doc) ?? null }))
      .sort((a, b) => compareValues(a.key, b.key))
    const size = Math.max(1, Math.round(entries.length / most))
    const results: Doc[] = []
    for (let from = 0; from < entries.length;) {
      let to = results.length === most - 1 ? entries.length : Math.min(from + size, entries.length)
      while (to < entries.length && compareValues(entries[to]?.key, entries[to - 1]?.key) === 0) to++
      const min = entries[from]?.key
      const max = entries[Math.min(to, entries.length - 1)]?.key
      results.push(groupDoc({ min, max }, fields, entries.slice(from, to).map(({ doc }) => doc))) // prettier-ignore
      from = to
    }
    return results
  }
}
