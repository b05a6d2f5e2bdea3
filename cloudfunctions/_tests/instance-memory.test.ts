import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FUNCTIONS = path.resolve(__dirname, '..')
const FILES = readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.ts$/.test(file) && !/\.test\.ts$|^_tests\//.test(file),
)

/** Collections that begin empty at the top of a file, and so fill from call to call. */
const BEGUN_EMPTY =
  /^(?:export )?const (\w+)(?:: (?!Readonly).+?)? = (?:new (?:(?:Map|Set|WeakMap)\b(?:<.*>)?\(\)|(?:Remembered|SlidingWindow)\b.*)|\[\]|\{\})$/gm
const VARIABLE = /^(?:export )?let (\w+)/gm

/** Exceptions that need not be forgotten: they depend on the code alone, live only as long as a call, or are the list of what to forget. */
const OUTLIVES = [
  '_kernel/data/agenda.ts: noted',
  '_kernel/data/instance-memory.ts: steps',
  'needs/find-for.ts: guess',
]

/** Names of variables that a file keeps from call to call without declaring them to `whenForgotten`. */
function undeclared(text: string): string[] {
  const held = [...text.matchAll(BEGUN_EMPTY), ...text.matchAll(VARIABLE)].map(([, name = '']) => name)
  const steps = [...text.matchAll(/^whenForgotten\(\(\) => \{\n((?: {2}.*\n)+)\}\)$/gm)].map(
    ([, step = '']) => step,
  )
  return held.filter((name) => !steps.some((step) => new RegExp(`^ {2}${name} = `, 'm').test(step)))
}

describe('memory that an instance keeps from call to call', () => {
  it('is declared, so that it can be forgotten', () => {
    const found = FILES.flatMap((file) =>
      undeclared(readFileSync(path.join(FUNCTIONS, file), 'utf8')).map((name) => `${file}: ${name}`),
    )
    expect(found.sort()).toEqual(OUTLIVES)
  })

  it.each([
    'const cache = new Map<string, number>()',
    'const known: Map<string, number> = new Map()',
    'const officers = new Remembered<Actor | undefined>(MINUTE_MS, 1_000)',
    'const rows: string[] = []',
    'let latest: number | undefined',
    'let latest = 0\nwhenForgotten(() => {\n  other = 0\n})',
  ])('is found where it is not declared: %s', (text) => {
    expect(undeclared(`${text}\n`)).toHaveLength(1)
  })

  it.each([
    'const cache = forgettable(new Map<string, number>())',
    "const KEYS = new Set(['a', 'b'])",
    'const NOBODY: ReadonlySet<string> = new Set()',
    'let latest = 0\nwhenForgotten(() => {\n  latest = 0\n})',
    'function f() {\n  const seen = new Set<string>()\n  let at = 0\n}',
  ])('does not include: %s', (text) => {
    expect(undeclared(`${text}\n`)).toEqual([])
  })
})
