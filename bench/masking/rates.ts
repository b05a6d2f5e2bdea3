import type { FoundPiece } from '@/shared/domain/access/found-pieces'
import { NAMED_KINDS, plainOf, type LabelledText, type NamedKind } from './labelled'

/** Finds pieces of an unmasked text. */
export type Finder = (text: string) => readonly FoundPiece[]

interface Count {
  whole: number
  partly: number
  missed: number
}

export interface Rates {
  kinds: Readonly<Record<NamedKind, Count>>
  /** Texts that name nobody; `touched` of them were changed nevertheless. */
  harmless: number
  touched: number
}

/** Whether all, some or none of a part is found. Only letters and digits count. */
function coverage(text: string, start: number, found: ReadonlySet<number>): keyof Count {
  const places = Array.from({ length: text.length }, (_, i) => i).filter((i) =>
    /[\p{L}\p{N}]/u.test(text.charAt(i)),
  )
  const covered = places.filter((i) => found.has(start + i)).length
  return covered === places.length ? 'whole' : covered === 0 ? 'missed' : 'partly'
}

/** How much of labelled texts a finder finds. Calls `onWrong` with names that are not found whole and harmless texts that are changed. */
export function rate(
  texts: readonly LabelledText[],
  find: Finder,
  onWrong: (line: string) => void = () => undefined,
): Rates {
  const empty = (): Count => ({ whole: 0, partly: 0, missed: 0 })
  const kinds = {
    ...{ person: empty(), phone: empty(), account: empty() },
    ...{ enterprise: empty(), address: empty(), number: empty() },
  }
  let harmless = 0
  let touched = 0
  for (const text of texts) {
    const plain = plainOf(text)
    const pieces = find(plain)
    const found = new Set<number>()
    for (const { start, end } of pieces) for (let i = start; i < end; i += 1) found.add(i)
    let at = 0
    for (const stretch of text) {
      if (stretch.kind) {
        const how = coverage(stretch.text, at, found)
        kinds[stretch.kind][how] += 1
        if (how !== 'whole') onWrong(`${how} ${stretch.kind} ${stretch.text}: ${plain}`)
      }
      at += stretch.text.length
    }
    if (text.some(({ kind }) => kind)) continue
    harmless += 1
    if (pieces.length === 0) continue
    touched += 1
    onWrong(`touched ${pieces.map(({ start, end }) => plain.slice(start, end)).join(' ')}: ${plain}`)
  }
  return { kinds, harmless, touched }
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`

/** A line for each kind and for all. */
export function formatRates({ kinds, harmless, touched }: Rates): string {
  const all = { whole: 0, partly: 0, missed: 0 }
  const rows = NAMED_KINDS.map((kind) => {
    const { whole, partly, missed } = kinds[kind]
    all.whole += whole
    all.partly += partly
    all.missed += missed
    return `| ${kind} | ${whole} | ${partly} | ${missed} | ${percent(whole, whole + partly + missed)} |`
  })
  const total = all.whole + all.partly + all.missed
  return [
    '| kind | found whole | partly | missed | whole |',
    '|---|--:|--:|--:|--:|',
    ...rows,
    `| all | ${all.whole} | ${all.partly} | ${all.missed} | ${percent(all.whole, total)} |`,
    `harmless texts changed: ${touched} of ${harmless} (${percent(touched, harmless)})`,
  ].join('\n')
}
