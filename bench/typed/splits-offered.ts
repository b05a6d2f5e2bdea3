import { foldText } from '../../search-engine'
import { splitNeeds } from '@/shared/domain/search/need-text/split-needs'
import { labelledSplits, type LabelledSplit } from './labelled'

/** Parts are compared without punctuation and without words that join or open clauses. */
const JOINING =
  /^(?:另外|此外|顺便|顺带|还得|还要|还想|还缺|还有|也得|也想|也要|再给|再|也|以及|并且|同时|外加|加上|然后|对了|除此之外|再就是|想|要|还)+/
const bare = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(JOINING, '')

const isSame = (parts: readonly string[], labelled: readonly string[]) =>
  parts.length === labelled.length && parts.every((part, i) => bare(part) === bare(labelled[i] ?? ''))

interface Splits {
  two: number
  offered: number
  exact: number
  one: number
  wrongly: number
}

function judge(texts: readonly LabelledSplit[]): Splits {
  const found: Splits = { two: 0, offered: 0, exact: 0, one: 0, wrongly: 0 }
  for (const { text, parts } of texts) {
    const got = splitNeeds(text)
    if (parts.length === 1) {
      found.one += 1
      if (got.length > 1) found.wrongly += 1
    } else {
      found.two += 1
      if (got.length > 1) found.offered += 1
      if (isSame(got, parts)) found.exact += 1
    }
  }
  return found
}

const kindsIn = (texts: readonly LabelledSplit[]) =>
  [...new Set(texts.map(({ kind }) => kind))].map(
    (kind) => [kind, texts.filter((text) => text.kind === kind)] as const,
  )

/** How many texts with two needs get an offer to split, how many exactly as labelled, and how many texts with one need are cut. */
export function splitsTable(): string {
  const halves = labelledSplits()
  const row = (name: string, { two, offered, exact, one, wrongly }: Splits) =>
    `| ${name} | ${offered} of ${two} | ${exact} of ${two} | ${wrongly} of ${one} |`
  return [
    '### Two needs in one text',
    '| | offered apart | exactly as labelled | one need cut in two |',
    '|---|--:|--:|--:|',
    row('texts', judge(halves.open)),
    ...kindsIn(halves.open).map(([kind, texts]) => row(`texts: ${kind}`, judge(texts))),
    row('kept apart', judge(halves.heldOut)),
    ...kindsIn(halves.heldOut).map(([kind, texts]) => row(`kept apart: ${kind}`, judge(texts))),
  ].join('\n')
}

/** Open texts that are split otherwise than labelled. */
export function wrongSplits(): string {
  return labelledSplits()
    .open.filter(({ text, parts }) =>
      parts.length === 1 ? splitNeeds(text).length > 1 : !isSame(splitNeeds(text), parts),
    )
    .map(
      ({ text, parts }) =>
        `${text}\n   labelled ${parts.join(' | ')}\n   got      ${splitNeeds(text).join(' | ')}`,
    )
    .join('\n')
}
