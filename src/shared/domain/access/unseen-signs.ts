/**
 * How invisible characters are treated. Three functions handle them: `visibleText` asks whether a text has anything visible,
 * `withoutHiddenSigns` removes them from what a client sends, `unmask` removes them before the search for numbers and names. This table
 * says for each kind what the last two do; for the first, none of them is visible. Classes are Unicode 15.1's.
 */
export interface UnseenSigns {
  what: string
  /** Written as inside a character class of a regular expression with the flag `u`. */
  signs: string
  /**
   * Treatment inside an incoming text. `go`: always removed, because they carry a word past a check, turn a line around, or make two names
   * look the same. `behind letters`: removed only behind Chinese, Latin and similar letters, where they do nothing; they join or dress
   * emoji and letters of other scripts.
   */
  within: 'go' | 'behind letters'
}

const UNSEEN_SIGNS: readonly UnseenSigns[] = [
  { what: 'controls but tab and ends of lines', signs: '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f', within: 'go' },
  { what: 'soft hyphen, grapheme joiner', signs: '\\u00ad\\u034f', within: 'go' },
  { what: 'fillers of Hangul, braille blank', signs: '\\u115f\\u1160\\u2800\\u3164\\uffa0', within: 'go' },
  { what: 'vowels of Khmer that are not written, separators of Mongolian', signs: '\\u17b4\\u17b5\\u180b-\\u180f', within: 'go' },
  { what: 'zero width space, marks and overrides of direction', signs: '\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069', within: 'go' },
  { what: 'word joiner, signs of formulas, switches of old', signs: '\\u2060-\\u2065\\u206a-\\u206f\\ufeff', within: 'go' },
  { what: 'marks of annotations, and what is set aside beside them', signs: '\\ufff0-\\ufffb', within: 'go' },
  { what: 'controls of shorthand and of music', signs: '\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}', within: 'go' },
  { what: 'zero width joiner and non-joiner', signs: '\\u200c\\u200d', within: 'behind letters' },
  { what: 'variation selectors', signs: '\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}', within: 'behind letters' },
  { what: 'tags (of flags), and what is set aside beside them', signs: '\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}', within: 'behind letters' },
] // prettier-ignore

const signsThat = (within: UnseenSigns['within']) =>
  UNSEEN_SIGNS.flatMap((one) => (one.within === within ? one.signs : [])).join('')

/** Signs that are removed everywhere. */
export const ALWAYS_HIDDEN = signsThat('go')
/** Signs that are removed behind letters of scripts that do not use them. */
export const HIDDEN_BEHIND_LETTERS = signsThat('behind letters')
