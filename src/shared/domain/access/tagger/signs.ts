import { GIVEN_SIGNS, WORD_SIGNS } from './name-characters'
import { DOUBLE_SURNAMES, SURNAMES } from './surnames'

/** Kinds of signs. The numbers are parts of what was learned. */
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

/** Which kind of sign a character is. */
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

/** 1, 2, 3 for signs of a class, the first class first; 0 for others. */
function classesOf(classes: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  classes.forEach((signs, i) => {
    for (const sign of signs) if (!map.has(sign)) map.set(sign, i + 1)
  })
  return map
}

/** How frequent a sign is as a surname, and in given names. */
export const SURNAME_CLASSES = classesOf(SURNAMES)
export const GIVEN_CLASSES = classesOf(GIVEN_SIGNS)
/** How frequent a sign is as a word by itself. */
export const WORD_CLASSES = classesOf(WORD_SIGNS)
export const DOUBLES: ReadonlySet<string> = new Set(DOUBLE_SURNAMES.split('|'))
export const DOUBLE_CLASS = 4
