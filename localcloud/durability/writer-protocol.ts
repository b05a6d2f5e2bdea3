/** The collection the writers work on, and its index: a second document with the same code must be refused. */
export const WRITER_COLLECTIONS = [
  { name: 'things', indexes: [{ name: 'code', keys: [['code', 1]] as const, unique: true }] },
]

/** The writers work at the same time: singles on one document each, pairs on two in one transaction, rivals compete for a unique code. */
export const SINGLES = ['single-0', 'single-1', 'single-2', 'single-3'] as const
export const PAIRS = ['pair-0', 'pair-1', 'pair-2'] as const
export const RIVALS = ['rival-0', 'rival-1'] as const

const KINDS = ['put', 'remove', 'claim'] as const

/** One write of a writer. `n` counts them. */
export interface WriterStep {
  writer: string
  /** `put`: the document (or both of the pair) holds `n`; `remove`: it is removed; `claim`: the writer takes the code of round `n`. */
  kind: (typeof KINDS)[number]
  n: number
}

/** One line of the program: `?` before a write, `!` after its acknowledgement, `x` after a refusal. */
export const formatStep = (mark: '?' | '!' | 'x', { writer, kind, n }: WriterStep): string =>
  `${mark} ${writer} ${kind} ${n}\n`

/** The parts of a line; undefined when the kill cut it short. */
export function readLine(line: string): { mark: string; step: WriterStep } | undefined {
  const [, mark = '', writer = '', name = '', n = ''] = /^([?!x]) (\S+) (\w+) (\d+)$/.exec(line) ?? []
  const kind = KINDS.find((one) => one === name)
  return kind && { mark, step: { writer, kind, n: Number(n) } }
}
