import { ALWAYS_HIDDEN, HIDDEN_BEHIND_LETTERS } from './unseen-signs'

/** Invisible characters, and the box around a keycap. They divide a number that people read as one. Spaces stay. */
const UNSEEN = new RegExp(`[${ALWAYS_HIDDEN}${HIDDEN_BEHIND_LETTERS}\\u20e3]`, 'gu')
/** Digits and letters in other forms: full-width, mathematical, in circles and brackets, raised and lowered. */
const DRESSED = /[０-９Ａ-Ｚａ-ｚ＠．－①-⓪⑴-⒛²³¹⁰-⁹₀-₉𝐀-𝟿🄀-🄊]/gu
/** Code points of 1 in the series of circled digits that NFKC does not map to digits. */
const CIRCLED = [0x24f5, 0x2776, 0x2780, 0x278a]
const CIRCLED_DIGITS = /[⓵-⓾⓿❶-❿➀-➓]/g

/** The text as people read it: without invisible characters, and with plain digits and letters. */
export function unmask(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(DRESSED, (sign) => sign.normalize('NFKC').replace(/[().]/g, (one) => (sign === '．' ? one : '')))
    .replace(CIRCLED_DIGITS, (sign) => {
      const code = sign.charCodeAt(0)
      const first = CIRCLED.find((start) => code >= start && code < start + 10)
      return first === undefined ? '0' : String(code - first + 1)
    })
}
