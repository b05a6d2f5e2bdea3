/**
 * A visible character. Invisible are spaces, controls, direction overrides, joiners, fillers (braille blank, Hangul filler), variation
 * selectors, tags, marks without a letter to stand on, private use and halves of pairs. They are written out, because the names of these
 * classes (Unicode 15.1: Default_Ignorable_Code_Point, Z, C, M) are compiled into tables that weigh more than this. `unseen-signs.ts` says
 * how they are treated inside a text.
 */
const VISIBLE =
  /[^\s\0-\x1f\x7f-\xa0\xad\u0300-\u036f\u0483-\u0489\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u2000-\u200f\u2028-\u202f\u205f-\u206f\u20d0-\u20ff\u2800\u3000\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\uffa0\ufff0-\uffff\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{10ffff}]/u

/** The text without spaces around it; empty when none of it is visible. */
export function visibleText(text: string): string {
  return VISIBLE.test(text) ? text.trim() : ''
}
