/** Source of a pattern for a number as people write it, without capturing groups: 30, 1,200, 3.5, 三十, 两百五, 一千二. */
export const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,11}(?:\\.\\d{1,3})?|[零〇一二两三四五六七八九十百千半]{1,9})'

const DIGITS = new Map([...'零一二三四五六七八九'].map((sign, value) => [sign, value]))
DIGITS.set('〇', 0).set('两', 2)
const STEPS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const SCALES = new Map([
  ['百', 100],
  ['千', 1000],
  ['k', 1000],
  ['万', 10_000],
  ['w', 10_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', 100_000_000],
])

/** Source of a pattern for the scales; 千 is no scale in 千瓦, 千克 and 千米. */
export const SCALE = '(?:千万|百万|万|亿|千(?![瓦克米伏])|[kKwW](?![A-Za-z]))'

/** The value of a number in digits or in Han numerals, times its scale (万, 千, k, w); undefined for text that is no number. */
export function parseNumber(text: string, scale = ''): number | undefined {
  const factor = scale === '' ? 1 : (SCALES.get(scale.toLowerCase()) ?? 1)
  const value = /^[\d,.]+$/.test(text) ? Number(text.replace(/,/g, '')) : parseHanNumber(text)
  return value === undefined || Number.isNaN(value) ? undefined : Math.round(value * factor * 100) / 100
}

/** 三十 is 30, 两百五 250, 一千二 1200, 二〇 20, 半 .5; undefined for 十百. */
function parseHanNumber(text: string): number | undefined {
  if (text === '半') return 0.5
  let total = 0
  let digit: number | undefined
  let lastStep = 10_000
  let bare = ''
  for (const sign of text) {
    const step = STEPS.get(sign)
    const value = DIGITS.get(sign)
    if (step !== undefined) {
      if (step >= lastStep || bare.length > 1) return undefined
      total += (digit ?? (step === 10 ? 1 : 0)) * step
      if (digit === undefined && step !== 10) return undefined
      lastStep = step
      digit = undefined
      bare = ''
    } else if (value !== undefined) {
      bare += String(value)
      digit = value
      if (value === 0 && lastStep < 10_000) lastStep = 10
    } else return undefined
  }
  if (digit === undefined) return total
  if (lastStep === 10_000) return Number(bare)
  if (bare.length > 1 && !bare.startsWith('0')) return undefined
  // A digit after a hundred, without its own step, counts tens: 两百五.
  return total + digit * (bare.startsWith('0') || lastStep === 10 ? 1 : lastStep / 10)
}
