import fc, { type Arbitrary } from 'fast-check'

/** The parts of a valibot schema that matter here; the library's own types do not tell a schema's kind apart at run time. */
interface SchemaLike {
  type: string
  pipe?: readonly SchemaLike[]
  entries?: Readonly<Record<string, SchemaLike>>
  item?: SchemaLike
  wrapped?: SchemaLike
  options?: readonly (string | number | SchemaLike)[]
  literal?: unknown
  value?: SchemaLike | unknown
}

/** Values that have broken software before: commands, prototypes, scripts, bombs, sizes, dates, other people's ids. */
const JUNK: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null, '', ' ', 0, -1, 1e308, Number.MAX_SAFE_INTEGER, true, [], {}, { $ne: null }, { $gt: '' }, { $where: 'sleep(9e9)' }, { $set: { open: false } },
    { __proto__: { role: 'administrator' } }, { constructor: { prototype: { admin: true } } }, '__proto__', '(a+)+$', '.*'.repeat(50), '<script>alert(1)</script>',
    "'; DROP TABLE needs; --", '../../etc/passwd', 'cloud://x/../../y', '\u0000', '\ud800', '‮', '🧨'.repeat(50), '2020-02-30', '9999999999999', 'li-na', 'CN',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constant('长'.repeat(6_000)),
  fc.jsonValue({ maxDepth: 3 }),
) // prettier-ignore

/** Longest lists by depth. Lists inside lists are shorter, so that a call stays within the platform's limit. */
const LIST_MAX = [12, 3, 2]

/** Values of the schema's type. They meet its finer rules (lengths, patterns) only by chance. */
export function arbitraryInput(schema: unknown, inside = 0): Arbitrary<unknown> {
  const { type, pipe, entries, item, wrapped, options = [], literal, value } = schema as SchemaLike
  if (pipe) return arbitraryInput({ ...(pipe[0] as SchemaLike), pipe: undefined }, inside)
  switch (type) {
    case 'string':
      return fc.oneof(TELLING, fc.string({ unit: 'grapheme', maxLength: 40 }))
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double())
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(literal)
    case 'picklist':
      return fc.constantFrom(...options)
    case 'optional':
    case 'exact_optional':
      return fc.option(arbitraryInput(wrapped, inside), { nil: undefined })
    case 'null':
      return fc.constant(null)
    // A check in code does not say what it accepts, so try a short word; mutations bring the long junk.
    case 'custom':
      return fc.oneof(TELLING, fc.string({ maxLength: 12 }))
    case 'array':
      return fc.array(arbitraryInput(item, inside + 1), { maxLength: LIST_MAX[inside] ?? 1 })
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 12 }), arbitraryInput(value, inside), { maxKeys: 4 })
    case 'union':
    case 'variant':
      return fc.oneof(...options.map((option) => arbitraryInput(option, inside)))
    case 'object': {
      const fields = Object.entries(entries ?? {}).map(
        ([key, entry]) => [key, arbitraryInput(entry, inside)] as const,
      )
      return fc.record(Object.fromEntries(fields))
    }
    default:
      return JUNK
  }
}

/** Texts that match the patterns: ids of the demo, regions, codes, telephone numbers, days. */
const TELLING = fc.constantFrom(
  'hengtuo', 'yunqi-soft', 'li-na', 'CN', 'CN21', 'CN2101', 'CN2101G1', 'CN2102G1', '13000000101', '2020-03-01', '91350100M000100Y43', 'AAAAAAAAAA',
  'staff', 'qualifications', 'custom:matter', 'C35', '招不到工人', '贷款到期', 'cloud://local-1.local/uploads/li-na/a/x.png', '0.0', '1583805601000.3', '20', '1583805601000.p_1', '-_1583805601000.1', 'CN2101G1|1|x', 'need_progress',
) // prettier-ignore

/** The same value with one random place in it replaced by junk. */
export function mutated(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, JUNK, fc.nat()).map(([whole, junk, place]) => replaceAt(whole, junk, place))
}

function replaceAt(whole: unknown, junk: unknown, place: number): unknown {
  if (whole === null || typeof whole !== 'object' || Array.isArray(whole)) return junk
  const keys = Object.keys(whole)
  const key = keys[place % (keys.length + 1)]
  // The place after the last key: add keys that no contract declares.
  if (key === undefined) return { ...whole, $where: junk, role: 'administrator', __extra: junk }
  const inner = (whole as Record<string, unknown>)[key]
  const deeper = inner !== null && typeof inner === 'object' && !Array.isArray(inner) && place % 2 === 1
  return { ...whole, [key]: deeper ? replaceAt(inner, junk, Math.floor(place / 2)) : junk }
}
