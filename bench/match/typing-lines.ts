import { labelledNeeds } from '../typed/labelled'
import { CONTENDERS } from './contenders'
import { generatedNeeds, generatedServices } from './generated-services'

const KEYSTROKES_AT = 10_000
const QUESTIONS_AT = 1_000
const GENERATED = 200
/** The last round counts: by then everything is compiled. */
const ROUNDS = 8

/** Texts by kind: generated ones, whose words the services have, and needs as they are typed, whose words they hardly have. */
function textsByKind(services: ReturnType<typeof generatedServices>): Map<string, string[]> {
  const { open } = labelledNeeds()
  const kinds = new Map([['generated', generatedNeeds(services, GENERATED)]])
  for (const { kind, text } of open) kinds.set(kind, [...(kinds.get(kind) ?? []), text])
  return kinds
}

/** Microseconds of each search of the last round, sorted. */
function times(texts: readonly string[], find: (text: string) => number): number[] {
  let last: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    last = texts.map((text) => {
      const at = performance.now()
      find(text)
      return (performance.now() - at) * 1000
    })
  return last.sort((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number) =>
  (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0)
const keystrokes = (text: string) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1))
const meanLength = (texts: readonly string[]) =>
  (texts.reduce((sum, { length }) => sum + length, 0) / texts.length).toFixed(0)

function build(engine: string, services: ReturnType<typeof generatedServices>) {
  const contender = CONTENDERS[engine]
  if (!contender) throw new Error(`no engine called ${engine}`)
  const searcher = contender.build(services)
  return (text: string) => searcher.find(text)
}

/** Every keystroke at 10,000 services, and whole questions at 1,000 beside FlexSearch, by kind and with their mean length. */
function run(): void {
  const many = generatedServices(KEYSTROKES_AT)
  const find = build('Innovation Atlas', many)
  console.log(
    `| keystrokes at ${KEYSTROKES_AT} services | mean length | median µs | p95 µs |\n|---|--:|--:|--:|`,
  )
  for (const [kind, texts] of textsByKind(many)) {
    const sorted = times(texts.flatMap(keystrokes), find)
    console.log(`| ${kind} | ${meanLength(texts)} | ${at(sorted, 0.5)} | ${at(sorted, 0.95)} |`)
  }
  const few = generatedServices(QUESTIONS_AT)
  const [ours, flexSearch] = [build('Innovation Atlas', few), build('FlexSearch', few)]
  console.log(
    `\n| whole questions at ${QUESTIONS_AT} | mean length | ours, median µs | FlexSearch |\n|---|--:|--:|--:|`,
  )
  for (const [kind, texts] of textsByKind(few))
    console.log(
      `| ${kind} | ${meanLength(texts)} | ${at(times(texts, ours), 0.5)} | ${at(times(texts, flexSearch), 0.5)} |`,
    )
}

run()
