import { ALWAYS_HIDDEN, HIDDEN_BEHIND_LETTERS } from './unseen-signs'

/** Signs that nobody sees, and the box around a key: they part a number that people read as one. Spaces stay. */
const UNSEEN = new RegExp(`[${ALWAYS_HIDDEN}${HIDDEN_BEHIND_LETTERS}\\u20e3]`, 'gu')
/** Digits and letters in another dress: full width, mathematical, in circles and brackets, raised. */
const DRESSED = /[０-９Ａ-Ｚａ-ｚ＠．－①-⓪⑴-⒛²³¹⁰-⁹₀-₉𝐀-𝟿🄀-🄊]/gu
/** Circled digits that Unicode maps to nothing, by the code of the one that means 1. */
const CIRCLED = [0x24f5, 0x2776, 0x2780, 0x278a]
const CIRCLED_DIGITS = /[⓵-⓾⓿❶-❿➀-➓]/g

/** The text as people read it: without signs that nobody sees, digits and letters in their plain dress. */
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
