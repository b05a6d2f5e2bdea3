import type { FunctionContract } from '@/shared/contract/action'
import { isSchema, unwrap, type Schema } from '../docs/schema'

/** The shape of what travels, without limits: enough to see whether two releases understand each other. */
type Shape =
  | { kind: 'object'; fields: Readonly<Record<string, { optional: boolean; shape: Shape }>> }
  | { kind: 'list'; item: Shape }
  | { kind: 'one-of'; options: readonly Shape[] }
  | { kind: 'values'; values: readonly unknown[] }
  | { kind: 'plain'; type: string }

/** What one action takes and gives. */
export interface ActionShape {
  input: Shape
  output: Shape
}

/** Objects inside objects are compared this deep. */
const DEPTH_MAX = 6

/** Every action of a contract by its path, `needs.post`. */
export function toShapes(contract: Readonly<Record<string, FunctionContract>>): Record<string, ActionShape> {
  return Object.fromEntries(
    Object.entries(contract).flatMap(([functionName, actions]) =>
      Object.entries(actions).map(([name, { input, output }]) => [
        `${functionName}.${name}`,
        { input: shapeOf(input), output: shapeOf(output) },
      ]),
    ),
  )
}

function shapeOf(schema: unknown): Shape {
  if (!isSchema(schema)) throw new Error('an action without a schema')
  return toShape(schema)
}

function toShape(schema: Schema, depth = 0): Shape {
  const inner = (one: Schema | undefined): Shape =>
    one && depth < DEPTH_MAX ? toShape(unwrap(one).schema, depth + 1) : { kind: 'plain', type: 'unknown' }
  switch (schema.type) {
    case 'object':
    case 'strict_object':
      return {
        kind: 'object',
        fields: Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([name, field]) => [
            name,
            { optional: unwrap(field).optional, shape: inner(field) },
          ]),
        ),
      }
    case 'array':
      return { kind: 'list', item: inner(schema.item) }
    case 'union':
    case 'variant':
      return { kind: 'one-of', options: (schema.options ?? []).filter(isSchema).map(inner) }
    case 'picklist':
      return { kind: 'values', values: schema.options ?? [] }
    case 'literal':
      return { kind: 'values', values: [schema.literal] }
    default:
      return schema.wrapped ? inner(schema.wrapped) : { kind: 'plain', type: schema.type }
  }
}

/** Changes that break phones of an earlier release: outputs that they would miss, inputs that are refused. Empty when there are none. */
export function breakingChanges(
  before: Readonly<Record<string, ActionShape>>,
  now: Readonly<Record<string, ActionShape>>,
): string[] {
  return Object.entries(before).flatMap(([path, { input, output }]) => {
    const current = now[path]
    if (!current) return [`${path} is gone`]
    return [...unsendable(input, current.input, path), ...unreadable(output, current.output, path)]
  })
}

/** Inputs that an older phone sends and the newer contract refuses. */
function unsendable(before: Shape, now: Shape, at: string): string[] {
  if (before.kind === 'object' && now.kind === 'object')
    return Object.entries(now.fields).flatMap(([name, { optional, shape }]) => {
      const earlier = before.fields[name]
      if (!earlier) return optional ? [] : [`${at}: input ${name} is required and was not known`]
      if (earlier.optional && !optional) return [`${at}: input ${name} became required`]
      return unsendable(earlier.shape, shape, `${at}.${name}`)
    })
  if (before.kind === 'values' && now.kind === 'values')
    return before.values
      .filter((value) => !now.values.includes(value))
      .map((value) => `${at}: input no longer takes ${String(value)}`)
  if (before.kind === 'list' && now.kind === 'list') return unsendable(before.item, now.item, at)
  return sameKind(before, now) || now.kind === 'one-of' ? [] : [`${at}: input is another kind of value`]
}

/** Outputs that an older phone reads and the newer contract does not give. */
function unreadable(before: Shape, now: Shape, at: string): string[] {
  if (before.kind === 'object' && now.kind === 'object')
    return Object.entries(before.fields).flatMap(([name, { optional, shape }]) => {
      const current = now.fields[name]
      if (!current) return optional ? [] : [`${at}: output ${name} is gone`]
      if (current.optional && !optional) return [`${at}: output ${name} may be absent`]
      return unreadable(shape, current.shape, `${at}.${name}`)
    })
  if (before.kind === 'list' && now.kind === 'list') return unreadable(before.item, now.item, at)
  return sameKind(before, now) ? [] : [`${at}: output is another kind of value`]
}

/** Whether two shapes are of one kind. A choice of texts counts as a text; a choice of shapes is not compared further. */
function sameKind(before: Shape, now: Shape): boolean {
  const isText = (shape: Shape) =>
    shape.kind === 'values' || (shape.kind === 'plain' && ['string', 'custom'].includes(shape.type))
  if (isText(before) && isText(now)) return true
  if (before.kind === 'one-of' || now.kind === 'one-of') return before.kind === now.kind
  return (
    before.kind === now.kind && (before.kind !== 'plain' || now.kind !== 'plain' || before.type === now.type)
  )
}
