import { readClauses, type Clause } from './clauses'
import { INTRODUCES, LEADS, listFeatures } from './split-features'
import { weighFeatures } from './split-weights'

/** An opening that only announces needs: “我这边俩事，”. */
const ANNOUNCES =
  /^[^，,。：:]{0,8}(?:俩|[两二三几]个?|[两二三几]件)(?:事儿?|问题|需求|诉求|难处)[，,。：:\s]{1,3}/
/** Words that people say while they think. */
const FILLER = /([，,。；;\s])(?:那个|就是说|嗯|呃|哦)[，,]/g
/** Words that open the first of several needs. */
const FIRST = /^(?:首先(?:是|要|，)?|除了|不光|不但|不仅)/
/** Words that close the first of several needs: “除了想报高企之外”. */
const BESIDES = /(?:以外|之外)$/
/** A text with more parts is not split: it is probably a list of something else. */
const NEEDS_MAX = 4
/** A text with more clauses is a story and is not split. */
const CLAUSES_MAX = 24
/** A shorter part is no need by itself; in Unicode symbols. */
const PART_MIN = 2

/**
 * Splits a text into the needs that it contains, in its own words. The weights that decide where another need begins were learned from labelled
 * texts (`bench/typed/train-splits.ts`). A text of one need is returned whole.
 */
export function splitNeeds(text: string): string[] {
  const said = text.replace(ANNOUNCES, '').replace(FILLER, '$1')
  const clauses = readClauses(said)
  if (clauses.length > CLAUSES_MAX) return [trim(text)]
  const needs = findOpenings(said, clauses)
    .map((from, i, openings) => toNeed(said, clauses.slice(from, openings[i + 1])))
    .filter((need) => [...need].length >= PART_MIN)
  return needs.length > 1 && needs.length <= NEEDS_MAX ? needs : [trim(text)]
}

/**
 * Indexes of the clauses at which needs begin: the first one, and each that begins a different need. Sentences about who asks, or that only lead to a
 * need, are no need by themselves. `weigh` replaces the product's weights during training.
 */
export function findOpenings(
  text: string,
  clauses: readonly Clause[],
  weigh: (features: readonly string[]) => number = weighFeatures,
): number[] {
  const openings = [0]
  for (let at = 1; at < clauses.length; at += 1) {
    const from = openings[openings.length - 1] ?? 0
    if (isNoNeed(text.slice(clauses[from]?.start, clauses[at - 1]?.end))) continue
    if (weigh(listFeatures({ text, clauses, from, at })) > 0) openings.push(at)
  }
  return openings
}

const isNoNeed = (said: string) =>
  said.split(/[，,。；;！!？?\s]/).every((one) => one === '' || INTRODUCES.test(one) || LEADS.test(one))

/** The words of a need, without those that join it to the one before. */
function toNeed(text: string, clauses: readonly Clause[]): string {
  const [first] = clauses
  const end = clauses.at(-1)?.end ?? 0
  if (!first) return ''
  return trim(
    trim(text.slice(first.end - first.body.length, end))
      .replace(FIRST, '')
      .replace(BESIDES, ''),
  )
}

const trim = (text: string) => text.replace(/^[\s，,、：:。；;]+|[\s，,、：:。；;！!]+$/gu, '')
