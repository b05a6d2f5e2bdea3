import { LEGAL_FORM } from './enterprise-forms'
import type { EnterpriseNames } from './enterprise-names'
import { completePieces } from './complete-pieces'
import { joinPieces, replacePieces, type FoundPiece } from './found-pieces'
import { PERSON_PATTERNS, SOMEBODY } from './person-patterns'
import { tagText } from './tagger/tag-text'
import { TrackedText } from './tracked-text'
import { unmask } from './unmask'

/** Who must not be recognised in a text. */
export interface KnownNames {
  enterpriseName: string
  /** Names of people who are known to be concerned. */
  names: readonly string[]
  /**
   * City and province of the enterprise. Its name may begin with them. Without `places` only its registered name is found, with or without
   * the legal form.
   */
  places?: readonly string[]
  /** Names of the other enterprises of the zone. */
  others?: Pick<EnterpriseNames, 'foundIn'>
}

const OURSELVES = '本企业'
const OTHERS = '某企业'

/** A text without persons, and the pieces that were taken out, each once. */
export interface StrippedText {
  text: string
  removed: readonly string[]
}

/** A text is stripped until a pass finds nothing more, but at most this often. */
const PASSES_MAX = 8

/**
 * Takes out names, and numbers and addresses that lead to somebody. The result has at most `max` Unicode symbols. Stripping the result
 * again changes nothing, so others read exactly what the author agreed to.
 */
export function stripPersons(text: string, known: KnownNames, max = Number.POSITIVE_INFINITY): StrippedText {
  const removed = new Set<string>()
  let plain = text
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const symbols = [...strip(plain, known, (piece) => removed.add(piece))]
    const next = symbols.length <= max ? symbols.join('') : `${symbols.slice(0, max - 1).join('')}…`
    if (next === plain) break
    plain = next
  }
  return { text: plain, removed: [...removed] }
}

/** Takes out names, and numbers and addresses that lead to somebody. */
export function anonymize(text: string, known: KnownNames): string {
  return stripPersons(text, known).text
}

/** One pass. Calls `onRemoved` with every piece that somebody could be known by. */
function strip(text: string, known: KnownNames, onRemoved: (piece: string) => void): string {
  const plain = unmask(text)
  const pieces = findPieces(plain, known)
  for (const { start, end } of pieces) {
    const piece = plain.slice(start, end).trim()
    if (piece !== '') onRemoved(piece)
  }
  return replacePieces(plain, pieces)
    .replace(/[ \t]+/g, ' ')
    .trim()
}

/** The pieces of an unmasked text that somebody could be known by, joined. Known names, patterns and the learned tagger find them. */
export function findPieces(plain: string, known: KnownNames): FoundPiece[] {
  return completePieces(plain, joinPieces([...findByPatterns(plain, known), ...tagText(plain)]))
}

/** The pieces that known names and patterns find, without the tagger. Pieces may overlap. */
export function findByPatterns(plain: string, known: KnownNames): FoundPiece[] {
  const { enterpriseName, names, places = [], others } = known
  const tracked = new TrackedText(plain)
  const take = (pattern: RegExp | undefined, instead: string) => {
    if (pattern) tracked.take(pattern, instead)
  }
  for (const name of nameForms(enterpriseName)) take(spaced(name), OURSELVES)
  take(ownWords(enterpriseName, places), OURSELVES)
  for (const form of others?.foundIn(tracked.text) ?? []) take(spaced(form), OTHERS)
  for (const name of new Set(names)) if (name.length > 1) take(spaced(name), SOMEBODY)
  for (const [pattern, instead, oneOf] of PERSON_PATTERNS)
    if (oneOf?.some((word) => tracked.text.includes(word)) !== false) take(pattern, instead)
  return tracked.pieces
}

/** Matches a known name, also when spaces, dots or strokes divide it. */
function spaced(name: string): RegExp {
  const symbols = [...name].map((symbol) => symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(symbols.join('[\\s·._-]{0,2}'), 'g')
}

/** The registered name, and the name without its legal form. */
function nameForms(name: string): string[] {
  return [name, name.replace(LEGAL_FORM, '')].filter((form) => form.length > 2)
}

/** Matches what people call the enterprise: the first two characters after the place, and any further characters of its name. */
function ownWords(name: string, places: readonly string[]): RegExp | undefined {
  const core = name.replace(/[（(][^）)]{0,60}[）)]/g, '').replace(LEGAL_FORM, '')
  const place = places
    .map((one) => one.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, ''))
    .find((one) => /^\p{Script=Han}+$/u.test(one) && core.startsWith(one))
  if (places.length === 0) return undefined
  const own = core.slice(place?.length ?? 0)
  if (!/^\p{Script=Han}{2}/u.test(own)) return undefined
  const rest = [...new Set(`${own.slice(2)}公司集团厂`)].filter((symbol) => /\p{Script=Han}/u.test(symbol))
  const brand = spaced(own.slice(0, 2)).source
  return new RegExp(`(?:${place ?? own.slice(0, 2)})?${brand}(?:[ ·._-]{0,2}[${rest.join('')}])*`, 'g')
}
