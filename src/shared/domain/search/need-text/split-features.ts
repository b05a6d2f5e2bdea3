import type { Clause } from './clauses'
import { findFields, mayBringAbout, type NeedField } from './need-fields'

/** A place between two clauses at which one need may end and another begin. */
export interface Boundary {
  text: string
  clauses: readonly Clause[]
  /** The first clause of the need so far. */
  from: number
  /** The clause at whose beginning another need may begin. */
  at: number
}

/** A sentence about who asks: “我们企业主要做口罩”. */
export const INTRODUCES =
  /^(?:您好|你好|领导好)?(?:我们?|我司|我方|我厂|本公司|本厂|俺们?|咱们?)(?:公司|企业|单位|厂子?|这边|家)?(?:是(?![不否想要缺没])|主要|主营|专[门注]|从事|做[^没不]{1,12}$|位于|成立|去年|今年|刚)/
/** A sentence that only leads to the need: “再好的设备也得有人会用”, “因为资金紧张”. */
export const LEADS = /^(?:再[^，,]{1,6}也|哪怕|即使|虽然|尽管|因为|由于|如果|要是|只要|自从|听说|随着)/

/** The features that tell whether another need begins: of words, punctuation, fields and lengths. Each feature is a text. */
export function listFeatures(boundary: Boundary): string[] {
  const { text, clauses, from, at } = boundary
  const clause = clauses[at]
  const first = clauses[from]
  if (!clause || !first) return []
  const after = sentenceFrom(clauses, at)
  const last = sentenceBefore(clauses, at)
  const need = text.slice(first.start, clauses[at - 1]?.end)
  return [
    'any',
    ...joinFeatures(clause),
    ...(INTRODUCES.test(last) ? ['introduces'] : []),
    ...(LEADS.test(last) ? ['leads'] : []),
    ...fieldFeatures(clause, { need, last, after }),
    ...shapeFeatures(boundary, need, after),
    ...wordFeatures(need, last, after),
  ]
}

/** The clause and those after it, up to the next punctuation; joining words do not end it. */
function sentenceFrom(clauses: readonly Clause[], at: number): string {
  let whole = clauses[at]?.body ?? ''
  for (const { before, joiner, body } of clauses.slice(at + 1)) {
    if (before !== '') break
    whole += joiner + body
  }
  return whole
}

/** The text before a clause, back to the last punctuation before it. */
function sentenceBefore(clauses: readonly Clause[], at: number): string {
  let whole = ''
  for (const { before, joiner, body } of clauses.slice(0, at).reverse()) {
    const isFirst = before !== ''
    whole = (isFirst ? '' : joiner) + body + whole
    if (isFirst) break
  }
  return whole
}

/** How the clause is joined to the text before it. */
function joinFeatures({ before, joiner, numbered }: Clause): string[] {
  const word = joiner.replace(/[，,：: ]/g, '')
  return [
    `point:${pointOf(before)}`,
    ...(/[？?]/.test(before) ? ['point:?'] : []),
    ...(/[；;]/.test(before) ? ['point:;'] : []),
    ...(before === '' ? ['within'] : []),
    `word:${word}`,
    ...(word === '' ? [] : ['joined']),
    ...(numbered ? ['numbered'] : []),
  ]
}

function pointOf(before: string): string {
  const [sign = ''] = before
  if (/[，,]/.test(sign)) return ','
  return /[。！!？?；;\n…]/.test(sign) ? '.' : sign
}

interface Around {
  /** The need so far. */
  need: string
  /** Its last sentence. */
  last: string
  after: string
}

/** The fields of the texts on both sides. */
function fieldFeatures({ before, joiner }: Clause, { need, last, after }: Around): string[] {
  const fields = findFields(after)
  const relation = relate(findFields(need), fields)
  return [
    `fields:${relation}`,
    `fields:${relation} ${pointOf(before)}`,
    `fields:${relation} ${joiner === '' ? 'bare' : 'joined'}`,
    `last:${relate(findFields(last), fields)}`,
    ...[...fields].map((field) => `about:${field}`),
  ]
}

/** The relation of the fields on both sides. */
function relate(before: ReadonlySet<NeedField>, after: ReadonlySet<NeedField>): string {
  if (after.size === 0) return 'unknown after'
  if (before.size === 0) return 'unknown before'
  if ([...after].some((field) => before.has(field))) return 'same'
  return mayBringAbout(before, after) ? 'cause' : 'other'
}

const isOpening = ({ before }: Clause) => before !== ''

/** Lengths in Unicode symbols, and the place of the clause. */
function shapeFeatures({ clauses, at }: Boundary, need: string, after: string): string[] {
  return [
    `length:${stepOf([...after].length, [3, 5, 8, 14])}`,
    `need:${stepOf([...need].length, [4, 8, 16])}`,
    `clauses:${Math.min(6, clauses.filter((one, i) => i === 0 || isOpening(one)).length)}`,
    `place:${Math.min(3, at)}`,
    clauses.slice(at + 1).some(isOpening) ? 'more' : 'end',
  ]
}

const stepOf = (length: number, steps: readonly number[]) => steps.filter((step) => length >= step).length

/** The words: how each side begins and ends, the pairs of symbols of the second, and whether both share a pair. */
function wordFeatures(need: string, last: string, after: string): string[] {
  const symbols = [...after]
  const ending = [...last]
  const pairs = new Set(pairsOf(after))
  return [
    `opens:${symbols.slice(0, 1).join('')}`,
    `opens:${symbols.slice(0, 2).join('')}`,
    `opens:${symbols.slice(0, 3).join('')}`,
    `ends:${symbols.slice(-1).join('')}`,
    `ends:${symbols.slice(-2).join('')}`,
    `ended:${ending.slice(-1).join('')}`,
    `ended:${ending.slice(-2).join('')}`,
    ...[...pairs].map((pair) => `has:${pair}`),
    ...([...pairs].some((pair) => need.includes(pair)) ? ['shared'] : []),
  ]
}

function pairsOf(text: string): string[] {
  const symbols = [...text.replace(/[^\p{L}\p{N}]/gu, '')]
  return symbols.slice(1).map((symbol, i) => `${symbols[i]}${symbol}`)
}
