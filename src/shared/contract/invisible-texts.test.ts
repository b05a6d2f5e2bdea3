import * as v from 'valibot'
import { contract } from './'

const UNSEEN = '\u200b\u2800\u3164\u202e\ufe0f\u{e0041}'

interface Node {
  type: string
  pipe?: readonly unknown[]
  entries?: Record<string, unknown>
  item?: unknown
  items?: readonly unknown[]
  wrapped?: unknown
  value?: unknown
  options?: readonly unknown[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const isText = (value: unknown): value is v.GenericSchema =>
  isNode(value) && value.type === 'string' && '~run' in value

/** Every place of a schema that accepts a text, with its path. */
function* textsIn(schema: unknown, path: string): Generator<[path: string, schema: v.GenericSchema]> {
  if (isText(schema)) yield [path, schema]
  if (!isNode(schema)) return
  const [head] = schema.pipe ?? []
  if (head !== undefined && head !== schema && isNode(head) && head.type !== 'string')
    yield* textsIn(head, path)
  for (const [key, entry] of Object.entries(schema.entries ?? {})) yield* textsIn(entry, `${path}.${key}`)
  if (schema.type === 'record') yield* textsIn(schema.value, `${path}.*`)
  for (const inner of [schema.item, schema.wrapped]) yield* textsIn(inner, path)
  for (const option of [...(schema.items ?? []), ...(schema.options ?? [])]) yield* textsIn(option, path)
}

const texts = Object.entries(contract).flatMap(([name, actions]) =>
  Object.entries(actions).flatMap(([action, { input }]) => [...textsIn(input, `${name}.${action}`)]),
)

/** Nobody reads these as a text: they are looked up, or handed back to the platform. */
const OPAQUE = /\.(cursor|code|csv)$/

it('finds the texts of the contract', () => {
  expect(texts.length).toBeGreaterThan(150)
  expect(texts.map(([path]) => path)).toEqual(
    expect.arrayContaining(['needs.post.text', 'needs.post.contact.name']),
  )
})

it('no action accepts a text of invisible signs only: it is refused, or counts as left out', () => {
  const taken = texts.filter(([path, schema]) => {
    if (OPAQUE.test(path)) return false
    const parsed = v.safeParse(schema, UNSEEN)
    return parsed.success && parsed.output !== ''
  })
  expect([...new Set(taken.map(([path]) => path))]).toEqual([])
})
