/** The fields of a valibot schema that the pages read; each kind of schema has some of them. */
export interface Schema {
  kind: string
  type: string
  pipe?: readonly Step[]
  entries?: Readonly<Record<string, Schema>>
  /** Of an optional. */
  wrapped?: Schema
  default?: unknown
  /** Of a list. */
  item?: Schema
  /** Of a tuple. */
  items?: readonly Schema[]
  /** Values of a picklist, schemas of a union or variant. */
  options?: readonly unknown[]
  literal?: unknown
  /** Of a record. */
  key?: Schema
  value?: Schema
}

interface Step {
  kind: string
  type: string
  requirement?: unknown
}

/** Schemas that the contract exports, each with the name that the pages call it by. */
export type ShapeNames = ReadonlyMap<Schema, string>

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'
}

const OPTIONAL = ['optional', 'exact_optional', 'nullish', 'undefinedable']

/** The schema inside an optional; any other schema unchanged. */
export function unwrap(schema: Schema): { schema: Schema; optional: boolean } {
  return schema.wrapped && OPTIONAL.includes(schema.type)
    ? { schema: schema.wrapped, optional: true }
    : { schema, optional: false }
}

const schemasIn = (values: readonly unknown[] = []): Schema[] => values.filter(isSchema)

/** Every schema directly inside this one. */
export function partsOf(schema: Schema): Schema[] {
  const { wrapped, item, items, options, key, value, entries = {} } = schema
  return [
    ...schemasIn([wrapped, item, key, value, ...(options ?? [])]),
    ...(items ?? []),
    ...Object.values(entries),
  ]
}

const LINE = 100
const LISTED = 14
/** Nested objects are spelled out down to this depth; a rule of a policy may be deeper. */
const DEPTH_MAX = 4

/** State while a shape is spelled out. `spelled`: alternatives that the text already contains. */
interface Spelling {
  names: ShapeNames
  indent: string
  spelled: Set<Schema>
}

/** The shape in the notation of TypeScript: in one line where it fits, else a field a line. */
export function toNotation(schema: Schema, names: ShapeNames): string {
  return nameOrSpell(schema, { names, indent: '', spelled: new Set() })
}

/** The shape without its own name. */
export function spellOut(schema: Schema, names: ShapeNames): string {
  return spell(schema, { names, indent: '', spelled: new Set() })
}

const nameOrSpell = (schema: Schema, how: Spelling) => how.names.get(schema) ?? spell(schema, how)

function spell(schema: Schema, how: Spelling): string {
  const inner = (one: Schema) => nameOrSpell(one, how)
  const { item, key, value, wrapped } = schema
  switch (schema.type) {
    case 'object':
    case 'strict_object':
      return spellObject(schema, how)
    case 'array':
      return item ? asList(item, how) : 'unknown[]'
    case 'tuple':
      return `[${(schema.items ?? []).map(inner).join(', ')}]`
    case 'record':
      return key && value ? `Record<${inner(key)}, ${inner(value)}>` : 'object'
    case 'union':
    case 'variant':
      if (how.spelled.has(schema)) return '…'
      how.spelled.add(schema)
      return schemasIn(schema.options).map(inner).join(' | ')
    case 'picklist':
      return quoted(schema.options ?? [])
    case 'literal':
      return quoted([schema.literal])
    case 'custom':
      return 'string'
    default:
      return wrapped ? inner(wrapped) : schema.type
  }
}

const ALTERNATIVES = ['union', 'variant', 'picklist']

function asList(item: Schema, how: Spelling): string {
  const text = nameOrSpell(item, how)
  return ALTERNATIVES.includes(item.type) && !how.names.has(item) ? `(${text})[]` : `${text}[]`
}

function quoted(values: readonly unknown[]): string {
  const shown = values
    .slice(0, LISTED)
    .map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
  return [...shown, ...(values.length > LISTED ? [`… ${values.length} in all`] : [])].join(' | ')
}

function spellObject({ entries = {} }: Schema, { names, indent, spelled }: Spelling): string {
  if (indent.length / 2 >= DEPTH_MAX) return '{ … }'
  const deeper = `${indent}  `
  const fields = Object.entries(entries).map(([name, field]) => {
    const { schema, optional } = unwrap(field)
    return `${name}${optional ? '?' : ''}: ${nameOrSpell(schema, { names, indent: deeper, spelled })}`
  })
  if (fields.length === 0) return '{}'
  const line = `{ ${fields.join(', ')} }`
  if (line.length + indent.length <= LINE && !line.includes('\n')) return line
  return `{\n${fields.map((field) => `${deeper}${field}`).join('\n')}\n${indent}}`
}

/** Limits in words: `1–2,000 characters`, `at most 9`. */
export function toLimits(schema: Schema): string[] {
  const steps = schema.pipe ?? []
  const of = (type: string) => steps.find((step) => step.type === type)?.requirement
  const unit = schema.type === 'array' ? '' : ' characters'
  const pattern = of('regex')
  const start = of('starts_with')
  return [
    ...(steps.some(({ type }) => type === 'integer') ? ['whole'] : []),
    ...range(of('min_length'), of('max_length'), unit),
    ...range(of('min_value'), of('max_value'), ''),
    ...(steps.some(({ type }) => type === 'iso_date') ? ['YYYY-MM-DD'] : []),
    ...(pattern instanceof RegExp ? [`matches \`${pattern.source}\``] : []),
    ...(typeof start === 'string' ? [`starts with \`${start}\``] : []),
  ]
}

function range(from: unknown, to: unknown, unit: string): string[] {
  const number = (value: unknown) => Number(value).toLocaleString('en')
  if (from !== undefined && to !== undefined) return [`${number(from)}–${number(to)}${unit}`]
  if (from !== undefined) return [`at least ${number(from)}${unit}`]
  return to === undefined ? [] : [`at most ${number(to)}${unit}`]
}
