const DIGITS = '〇一二三四五六七八九'
const ZEROS = /[零○◯OoО0]/g

/** Symbols of which Chinese numerals up to 99 consist, for building patterns. */
export const HAN_NUMERAL = '[一二三四五六七八九十]'

/** 十一 → 11, up to 99; undefined when it is not such a numeral. */
export function hanNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return undefined
  const [, left, ten, right] = match
  if (!ten) return left && !right ? DIGITS.indexOf(left) : undefined
  return (left ? DIGITS.indexOf(left) : 1) * 10 + (right ? DIGITS.indexOf(right) : 0)
}

/** 二〇二〇 → 2020, with any of the signs that stand for zero; undefined when it is not four digits. */
export function hanYear(text: string): number | undefined {
  const digits = [...text.replace(ZEROS, '〇')].map((digit) => DIGITS.indexOf(digit))
  if (digits.length !== 4 || digits.includes(-1)) return undefined
  return digits.reduce((year, digit) => year * 10 + digit, 0)
}
