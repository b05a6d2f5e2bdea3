import { labelledNeeds } from '../typed/labelled'
import { CONTENDERS } from './contenders'
import { generatedNeeds, generatedServices, type GeneratedService } from './generated-services'
import { spokenServices } from './spoken-services'

const KEYSTROKES_AT = 10_000
const QUESTIONS_AT = 1_000
const GENERATED = 200
/** Only the last round counts, because by then everything is compiled. */
const ROUNDS = 8
const QUIET_ROUNDS = 60

/** Texts by kind: generated ones, whose words occur in the services, and typed needs, whose words rarely do. */
function textsByKind(services: readonly GeneratedService[]): Map<string, string[]> {
  return new Map([['generated', generatedNeeds(services, GENERATED)], ...typedTexts()])
}

function typedTexts(): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const { kind, text } of labelledNeeds().open) kinds.set(kind, [...(kinds.get(kind) ?? []), text])
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

function build(engine: string, services: readonly GeneratedService[]) {
  const contender = CONTENDERS[engine]
  if (!contender) throw new Error(`no engine called ${engine}`)
  const searcher = contender.build(services)
  return (text: string) => searcher.find(text)
}

/** Questions of one to five generated needs, whose words occur in the services. */
function longQuestions(services: readonly GeneratedService[]): Map<string, string[]> {
  const needs = generatedNeeds(services, GENERATED)
  return new Map(
    [1, 2, 3, 5].map((joined) => [
      `${joined} joined`,
      needs.slice(0, -joined).map((_, i) => needs.slice(i, i + joined).join('，')),
    ]),
  )
}

/** Mean microseconds of a search in the fastest of many rounds, so that other work on the machine does not count. */
function quietest(texts: readonly string[], find: (text: string) => number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < QUIET_ROUNDS; round += 1) {
    const from = performance.now()
    for (const text of texts) find(text)
    least = Math.min(least, performance.now() - from)
  }
  return (1000 * least) / texts.length
}

/** How many of the texts find something. */
const finding = (texts: readonly string[], find: (text: string) => number) =>
  texts.filter((text) => find(text) > 0).length

function questionsTable(
  name: string,
  services: readonly GeneratedService[],
  kinds: ReadonlyMap<string, string[]>,
): void {
  const [ours, flexSearch] = [build('Innovation Atlas', services), build('FlexSearch', services)]
  console.log(
    `\n| whole questions at ${QUESTIONS_AT} ${name} | mean length | ours, µs | finds | FlexSearch, µs | finds | times |\n|---|--:|--:|--:|--:|--:|--:|`,
  )
  for (const [kind, texts] of kinds) {
    const [one, other] = [quietest(texts, ours), quietest(texts, flexSearch)]
    const found = [ours, flexSearch].map((find) => `${finding(texts, find)} of ${texts.length}`)
    console.log(
      `| ${kind} | ${meanLength(texts)} | ${one.toFixed(1)} | ${found[0] ?? ''} | ${other.toFixed(1)} | ${found[1] ?? ''} | ${(one / other).toFixed(1)} |`,
    )
  }
}

/** Every keystroke at 10,000 services, and whole questions at 1,000 beside FlexSearch, by kind, with their mean length and how many find something. */
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
  questionsTable('generated services', few, longQuestions(few))
  // Generated services do not contain the words of typed needs: FlexSearch would find nothing in them, which is fast.
  questionsTable('services in everyday words', spokenServices(QUESTIONS_AT), typedTexts())
}

run()
