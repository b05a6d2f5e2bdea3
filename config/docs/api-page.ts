import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '@/shared/contract'
import { COMMON_CODES, type Action, type FunctionContract } from '@/shared/contract/action'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import { WORDING } from '@/shared/contract/wording'
import { toAnchor } from './links'
import {
  isSchema,
  partsOf,
  spellOut,
  toLimits,
  toNotation,
  unwrap,
  type Schema,
  type ShapeNames,
} from './schema'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const CONTRACT = path.join(ROOT, 'src', 'shared', 'contract')

/** `docs/api.md`: every action of the contract as the contract declares it. */
export async function makeApiPage(): Promise<string> {
  const names = await readShapeNames()
  const functions = Object.entries<FunctionContract>(contract)
  const actions = functions.flatMap(([, declared]) => Object.values(declared))
  return [
    ...introduction(actions.length),
    ...functions.flatMap(([name, declared]) => describeFunction(name, declared, names)),
    ...describeShapes(actions, names),
  ].join('\n')
}

function introduction(actions: number): string[] {
  return [
    '# API',
    '',
    `The ${actions} actions of the contract ([src/shared/contract](../src/shared/contract)). This page is generated:`,
    'change the contract and run `npm run docs`; `npm run check` fails while the page is stale.',
    '',
    'A client sends `{ action, input, requestId? }` to a function. The answer is `{ ok: true, data }` or',
    '`{ ok: false, error: { code, fields?, waitSeconds? } }`. An action that writes needs a `requestId`: the same id gets the same',
    'answer and changes nothing twice. Instants are epoch milliseconds (`…At`), days are `YYYY-MM-DD` in China Standard Time (`…On`).',
    'The budget is per person and minute. Fields that the contract does not declare are dropped on the way in and on the way out.',
    '',
    'Any action may answer one of these; what else an action may answer stands with it.',
    '',
    '| code | in the interface |',
    '|---|---|',
    ...COMMON_CODES.map((code) => `| \`${code}\` | ${WORDING[code]} |`),
    '',
  ]
}

function describeFunction(name: string, declared: FunctionContract, names: ShapeNames): string[] {
  const entries = Object.entries(declared)
  return [
    `## ${name}`,
    '',
    '| action | what it does |',
    '|---|---|',
    ...entries.map(
      ([action, { summary }]) =>
        `| [${name}.${action}](#${toAnchor(`${name}.${action}`)}) | ${inCell(summary)} |`,
    ),
    '',
    ...entries.flatMap(([action, spec]) => describeAction(name, action, spec, names)),
  ]
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

function describeAction(functionName: string, name: string, spec: Action, names: ShapeNames): string[] {
  const { summary, roles, about, writes, perMinute, shown, input, output, refusals } = spec
  const facts = [
    `who: ${roles.join(', ')}`,
    `about: ${about}`,
    writes ? 'writes' : 'reads',
    `${perMinute} a minute`,
    ...(shown
      ? [`checked by the platform first: ${shown.fields.map((field) => `\`${field}\``).join(', ')}`]
      : []),
    ...handlerLink(functionName, name),
  ]
  return [
    `### ${functionName}.${name}`,
    '',
    summary,
    '',
    facts.join(' · '),
    '',
    ...describeInput(input, names),
    'Answer:',
    '',
    '```ts',
    toNotation(output, names),
    '```',
    '',
    ...(refusals.length > 0 ? ['Refusals:', '', ...refusals.map(describeRefusal), ''] : []),
  ]
}

const ALL_WORDING: Readonly<Record<string, string>> = { ...WORDING, ...DESK_WORDING }
const describeRefusal = (code: string) => `- \`${code}\` ${ALL_WORDING[code] ?? ''}`.trimEnd()

/** Where the handler is, as the function's index imports it. */
function handlerLink(functionName: string, action: string): string[] {
  const folder = path.join('cloudfunctions', functionName)
  const index = readFileSync(path.join(ROOT, folder, 'index.ts'), 'utf8')
  const handler = new RegExp(`^ {2}${action}: (\\w+),`, 'm').exec(index)?.[1] ?? action
  const from = new RegExp(`import \\{[^}]*\\b${handler}\\b[^}]*\\} from '\\./([\\w-]+)'`).exec(index)?.[1]
  const file = path.join(folder, `${from ?? action}.ts`)
  return existsSync(path.join(ROOT, file)) ? [`[handler](../${file})`] : []
}

function describeInput(input: Schema, names: ShapeNames): string[] {
  const rows = fieldRows(input, '', names)
  if (rows.length === 0) return ['Input: nothing.', '']
  return ['| input | type | limits |', '|---|---|---|', ...rows, '']
}

/** One row a field; the fields of an object without a name of its own follow it. */
function fieldRows(object: Schema, prefix: string, names: ShapeNames): string[] {
  return Object.entries(object.entries ?? {}).flatMap(([name, field]) => {
    const { schema, optional } = unwrap(field)
    const title = `${prefix}${name}${optional ? '?' : ''}`
    const opened = [schema, ...(schema.item ? [schema.item] : [])].find(
      (one) => one.entries && !names.has(one),
    )
    const type = opened ? (opened === schema ? 'object' : 'object[]') : toNotation(schema, names)
    const fallback = field.default
    const limits = [
      ...(names.has(schema) ? [] : toLimits(schema)),
      ...(fallback === undefined ? [] : [`default \`${JSON.stringify(fallback)}\``]),
    ]
    const row = `| \`${title}\` | \`${inCell(type)}\` | ${inCell(limits.join('; '))} |`
    return opened
      ? [row, ...fieldRows(opened, `${prefix}${name}${opened === schema ? '' : '[]'}.`, names)]
      : [row]
  })
}

/** Shapes that actions name, each once. */
function describeShapes(actions: readonly Action[], names: ShapeNames): string[] {
  const used = new Set<Schema>()
  const visit = (schema: Schema) => {
    if (used.has(schema)) return
    used.add(schema)
    for (const part of partsOf(schema)) visit(part)
  }
  for (const { input, output } of actions) [input, output].forEach(visit)
  const named = [...names].filter(([schema]) => used.has(schema)).sort(([, a], [, b]) => a.localeCompare(b))
  return [
    '## Shapes',
    '',
    'What the names above stand for.',
    '',
    ...named.flatMap(([schema, name]) => {
      const limits = toLimits(schema)
      const [first = '', ...rest] = spellOut(schema, names).split('\n')
      return [
        '```ts',
        `type ${name} = ${first}${limits.length > 0 ? ` // ${limits.join('; ')}` : ''}`,
        ...rest,
        '```',
        '',
      ]
    }),
  ]
}

/** The schemas that files of the contract export, by the names they export them under. */
async function readShapeNames(): Promise<ShapeNames> {
  const names = new Map<Schema, string>()
  for (const file of readdirSync(CONTRACT)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()) {
    const exported: unknown = await import(path.join(CONTRACT, file))
    if (typeof exported !== 'object' || exported === null) continue
    for (const [name, value] of Object.entries(exported))
      if (isSchema(value)) names.set(value, name[0]?.toUpperCase() + name.slice(1))
  }
  return names
}
