/** The collection the writer works on, and its index: what is written twice under one code must be refused. */
export const HAND_COLLECTIONS = [
  { name: 'things', indexes: [{ name: 'code', keys: [['code', 1]] as const, unique: true }] },
]

/** Who writes at the same time: alone, two documents in one transaction, or against each other for one unique code. */
export const SINGLES = ['single-0', 'single-1', 'single-2', 'single-3'] as const
export const PAIRS = ['pair-0', 'pair-1', 'pair-2'] as const
export const RIVALS = ['rival-0', 'rival-1'] as const

/** What a hand is about to do, or has been told is done. `n` counts its doings. */
export interface Doing {
  hand: string
  /** `put`: the document (or both of the pair) is at `n`; `remove`: it is gone; `claim`: the code of round `n` is taken. */
  kind: 'put' | 'remove' | 'claim'
  n: number
}

/** One line of the writer: `?` before it asks, `!` after the acknowledgement, `x` after a refusal. */
export const formatDoing = (mark: '?' | '!' | 'x', { hand, kind, n }: Doing): string =>
  `${mark} ${hand} ${kind} ${n}\n`

/** The writer's line as it was meant; undefined when the kill cut it short. */
export function readLine(line: string): { mark: string; doing: Doing } | undefined {
  const match = /^([?!x]) (\S+) (put|remove|claim) (\d+)$/.exec(line)
  if (!match) return undefined
  const [, mark = '', hand = '', kind = 'put', n = ''] = match
  return { mark, doing: { hand, kind: kind as Doing['kind'], n: Number(n) } }
}
