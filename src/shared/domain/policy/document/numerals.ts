const DIGITS = '〇一二三四五六七八九'
const ZEROS = /[零○◯OoОоΟο0]/g
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Characters of Chinese numerals up to 99, for patterns. */
export const HAN_NUMERAL = '[一二三四五六七八九十]'

/** One digit of a year in Chinese numerals, with every sign that people type for zero, for patterns. */
export const YEAR_DIGIT = '[〇零○◯OoОоΟο0一二三四五六七八九]'
/** A year in Arabic digits in which a letter may stand for zero, for patterns. */
export const ARABIC_YEAR = '(?:\\d{4}|[12][\\dOoОоΟο]{3})'

/** 十一 → 11, 一百零三 → 103, up to 9999; undefined when the text is no such numeral. */
export function hanNumber(text: string): number | undefined {
  if (!/^[一二三四五六七八九十百千零〇]{1,8}$/.test(text)) return undefined
  let total = 0
  let digit: number | undefined
  let unitBefore = 10_000
  for (const symbol of text.replace(/[零〇]/g, '')) {
    const unit = UNITS[symbol]
    if (unit === undefined) {
      if (digit !== undefined) return undefined
      digit = DIGITS.indexOf(symbol)
      continue
    }
    if (unit >= unitBefore || (digit === undefined && unit !== 10)) return undefined
    total += (digit ?? 1) * unit
    unitBefore = unit
    digit = undefined
  }
  const number = total + (digit ?? 0)
  return number > 0 ? number : undefined
}

/** 2OO8 → 2008. */
export function arabicYear(text: string): number {
  return Number(text.replace(ZEROS, '0'))
}

/** 二〇二〇 → 2020, with any sign that stands for zero; undefined when the text is not four digits. */
export function hanYear(text: string): number | undefined {
  const digits = [...text.replace(ZEROS, '〇')].map((digit) => DIGITS.indexOf(digit))
  if (digits.length !== 4 || digits.includes(-1)) return undefined
  return digits.reduce((year, digit) => year * 10 + digit, 0)
}
