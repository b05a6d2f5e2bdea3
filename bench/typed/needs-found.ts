import { answeredKeys, bigrams, characters, miniSearch, offeredKeys, type Finder } from './finders'
import { labelledNeeds, type Halves, type LabelledNeed } from './labelled'

/** How many needs have a right service first, and how many among the first three. */
interface Found {
  needs: number
  first: number
  three: number
}

const FINDERS: readonly (readonly [name: string, find: Finder])[] = [
  ['ours', answeredKeys],
  ['MiniSearch, bigrams', miniSearch(bigrams)],
  ['MiniSearch, characters', miniSearch(characters)],
]

function judge(needs: readonly LabelledNeed[], find: Finder): Found {
  const found = { needs: needs.length, first: 0, three: 0 }
  for (const { text, needs: right } of needs) {
    const keys = find(text)
    const isRight = (key: string) => right.some((one) => one.includes(key))
    if (keys.slice(0, 1).some(isRight)) found.first += 1
    if (keys.slice(0, 3).some(isRight)) found.three += 1
  }
  return found
}

const share = (part: number, whole: number) =>
  whole === 0 ? '–' : (part / whole).toFixed(3).replace(/^0/, '')
const cell = ({ needs, first, three }: Found) => `${share(first, needs)} ${share(three, needs)}`

/** A table of first and first three by kind, beside the libraries; the part kept apart by itself. */
export function needsTable(halves: Halves<LabelledNeed> = labelledNeeds()): string {
  const lines = (['open', 'heldOut'] as const).flatMap((half) => {
    const needs = halves[half]
    const kinds = [...new Set(needs.map(({ kind }) => kind))]
    const row = (name: string, some: readonly LabelledNeed[]) =>
      `| ${name} | ${some.length} | ${FINDERS.map(([, find]) => cell(judge(some, find))).join(' | ')} |`
    return [
      '',
      `### ${half === 'open' ? 'Needs' : 'Needs kept apart'}: first, first three`,
      `| kind | needs | ${FINDERS.map(([name]) => name).join(' | ')} |`,
      `|---|--:|${FINDERS.map(() => '--:').join('|')}|`,
      ...kinds.map((kind) =>
        row(
          kind,
          needs.filter((need) => need.kind === kind),
        ),
      ),
      row('all', needs),
    ]
  })
  const closed = [...halves.open, ...halves.heldOut].filter(
    ({ needs }) => !needs.flat().some((key) => offeredKeys.has(key)),
  )
  return [
    ...lines,
    `(${closed.length} of these are about services that are closed in the demo: never found, counted as missed)`,
  ].join('\n')
}

/** Open needs with a wrong answer, to work on. Never lists needs that are kept apart. */
export function missedNeeds(): string {
  return labelledNeeds()
    .open.filter(({ needs, text }) => !needs.some((right) => right.includes(answeredKeys(text)[0] ?? '')))
    .map(
      ({ kind, text, needs }) =>
        `${kind}\t${text}\t${needs.map((one) => one.join('|')).join('+')}\t← ${answeredKeys(text).slice(0, 3).join(' ')}`,
    )
    .join('\n')
}
