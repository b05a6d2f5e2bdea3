import { GIVEN_SIGNS, WORD_SIGNS } from './name-characters'
import { DOUBLE_SURNAMES, SURNAMES } from './surnames'

/** Kinds of characters. The numbers are parts of learned features: keep them. */
export const SIGN = {
  han: 0,
  digit: 1,
  numeral: 2,
  letter: 3,
  pause: 4,
  quote: 5,
  space: 6,
  joint: 7,
  other: 8,
  outside: 9,
} as const

const NUMERALS = '零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖○'
const PAUSES = '，,。；;！!？?、…\n'
const QUOTES = '“”"「」（）()《》【】[]：:'
const JOINTS = '-.·_*/—–~@#＠'

/** The kind of a character. */
export function signKind(sign: string): number {
  if (sign >= '0' && sign <= '9') return SIGN.digit
  if (/[a-zA-Z]/.test(sign)) return SIGN.letter
  if (NUMERALS.includes(sign)) return SIGN.numeral
  if (sign >= '\u3400' && sign <= '\u9fff') return SIGN.han
  if (PAUSES.includes(sign)) return SIGN.pause
  if (QUOTES.includes(sign)) return SIGN.quote
  if (JOINTS.includes(sign)) return SIGN.joint
  return /\s/.test(sign) ? SIGN.space : SIGN.other
}

/** Maps the characters of each class to 1, 2, 3, the first class first. Other characters have no entry. */
function classesOf(classes: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  classes.forEach((signs, i) => {
    for (const sign of signs) if (!map.has(sign)) map.set(sign, i + 1)
  })
  return map
}

/** Frequency classes of characters as surnames and in given names. */
export const SURNAME_CLASSES = classesOf(SURNAMES)
export const GIVEN_CLASSES = classesOf(GIVEN_SIGNS)
/** Frequency classes of characters as words by themselves. */
export const WORD_CLASSES = classesOf(WORD_SIGNS)
export const DOUBLES: ReadonlySet<string> = new Set(DOUBLE_SURNAMES.split('|'))
export const DOUBLE_CLASS = 4
