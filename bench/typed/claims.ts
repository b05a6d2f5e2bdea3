import { answer, answeredKeys } from './finders'
import { labelledTexts, type TypedText } from './labelled'

/** What became of texts of one sort. */
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

/** How often “well matched” is claimed where it is right, where the first is wrong or nothing fits, and about nothing here. */
export function claimsTable(): string {
  const halves = labelledTexts()
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
  ].join('\n')
}

/** Open texts for which too much is claimed. */
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
