import { answer, answeredKeys } from './finders'
import { everydayTexts, labelledNeeds, labelledTexts, othersTexts, type TypedText } from './labelled'

/** Results for texts of one kind. */
interface Claims {
  texts: number
  claimed: number
  perhaps: number
}

const none = (): Claims => ({ texts: 0, claimed: 0, perhaps: 0 })

function judge(texts: readonly TypedText[]): Record<'off' | 'missed' | 'right', Claims> {
  const claims = { off: none(), missed: none(), right: none() }
  for (const { text, label } of texts) {
    const { matches, wellMatched } = answer(text)
    const [first = ''] = answeredKeys(text)
    const isRight = typeof label !== 'string' && label.includes(first)
    const into = claims[label === 'off' ? 'off' : isRight ? 'right' : 'missed']
    into.texts += 1
    if (wellMatched) into.claimed += 1
    else if (matches.length > 0) into.perhaps += 1
  }
  return claims
}

const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${Math.round((1000 * part) / whole) / 10} %`

/** How often “well matched” is claimed rightly, when the first service is wrong or none fits, and for off-topic texts. */
export function claimsTable(): string {
  const halves = labelledTexts()
  const everyday = everydayTexts()
  const rows = (name: string, texts: readonly TypedText[]) => {
    const { off, missed, right } = judge(texts)
    const row = (what: string, { texts: all, claimed, perhaps }: Claims) =>
      `| ${name}: ${what} | ${all} | ${claimed} (${share(claimed, all)}) | ${perhaps} | ${all - claimed - perhaps} |`
    return [
      row('about nothing here', off),
      row('nothing fits, or the first is wrong', missed),
      row('the first is right', right),
    ]
  }
  return [
    '### “Well matched”',
    '| | texts | claimed | “perhaps” | nothing shown |',
    '|---|--:|--:|--:|--:|',
    ...rows('texts', halves.open),
    ...rows('kept apart', halves.heldOut),
    ...rows('everyday', everyday.open),
    ...rows('everyday, kept apart', everyday.heldOut),
    ...rows('of another author', othersTexts()),
  ].join('\n')
}

/** For everyday texts with a fitting service: how many have it first, and how many among the first three. */
export function everydayTable(): string {
  const { open, heldOut } = everydayTexts()
  const row = (name: string, texts: readonly TypedText[]) => {
    const given = texts.flatMap(({ text, label }) => (typeof label === 'string' ? [] : [{ text, label }]))
    const count = (most: number) =>
      given.filter(({ text, label }) =>
        answeredKeys(text)
          .slice(0, most)
          .some((key) => label.includes(key)),
      ).length
    return `| ${name} | ${given.length} | ${share(count(1), given.length)} | ${share(count(3), given.length)} |`
  }
  return [
    '### Everyday texts that a service fits',
    '| | texts | first | first three |',
    '|---|--:|--:|--:|',
    row('everyday', open),
    row('kept apart', heldOut),
    row('of another author', othersTexts()),
  ].join('\n')
}

/** Open everyday texts that are answered otherwise than labelled. */
export function wrongEveryday(): string {
  return everydayTexts()
    .open.filter(({ text, label }) => {
      const [first = ''] = answeredKeys(text)
      return typeof label === 'string' ? answer(text).wellMatched || first !== '' : !label.includes(first)
    })
    .map(
      ({ text, label }) =>
        `${String(label)}\t${text}\t← ${answer(text).wellMatched ? 'well: ' : ''}${answeredKeys(text).slice(0, 3).join(' ')} ${String(answer(text).confidence?.toFixed(2))}`,
    )
    .join('\n')
}

const EDGES = [0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1.01]

/** Reliability: for each level of confidence, how many texts had the right service first. All texts that have a first service. */
export function reliabilityTable(): string {
  const of = (half: 'open' | 'heldOut') => [
    ...labelledTexts()[half].map(({ text, label }) => ({
      text,
      right: typeof label === 'string' ? [] : label,
    })),
    ...labelledNeeds()[half].map(({ text, needs }) => ({ text, right: needs.flat() })),
  ]
  const judged = (half: 'open' | 'heldOut') =>
    of(half).map(({ text, right }) => {
      const { confidence = 0 } = answer(text)
      return { confidence, isRight: right.includes(answeredKeys(text)[0] ?? '') }
    })
  const [open, heldOut] = [judged('open'), judged('heldOut')]
  const cell = (some: readonly { confidence: number; isRight: boolean }[]) => {
    const mean = some.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, some.length)
    return `${some.length} | ${mean.toFixed(2)} | ${share(some.filter(({ isRight }) => isRight).length, some.length)}`
  }
  const rows = EDGES.slice(0, -1).map((from, i) => {
    const until = EDGES[i + 1] ?? 1
    const within = ({ confidence }: { confidence: number }) => confidence >= from && confidence < until
    return `| ${from}–${Math.min(1, until)} | ${cell(open.filter(within))} | ${cell(heldOut.filter(within))} |`
  })
  return [
    '### Reliability: how sure it was, and how often the first was right',
    '| sure | texts | mean | right | kept apart | mean | right |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n')
}

/** Open texts that are wrongly claimed as well matched. */
export function wrongClaims(): string {
  return labelledTexts()
    .open.filter(
      ({ text, label }) =>
        answer(text).wellMatched &&
        (typeof label === 'string' || !label.includes(answeredKeys(text)[0] ?? '')),
    )
    .map(({ text, label }) => `${String(label)}\t${text}\t← ${answeredKeys(text)[0] ?? ''}`)
    .join('\n')
}
