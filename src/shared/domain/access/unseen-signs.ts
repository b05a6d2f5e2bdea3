/**
 * What becomes of signs that nobody sees. Three readers look at them: `visibleText` asks whether a text is one at all, `withoutHiddenSigns` takes them
 * out of whatever a client sends, `unmask` takes them out before numbers and names are looked for. This table says for each kind what the last two
 * do; the first takes none of them for a text. Classes are Unicode 15.1's.
 */
export interface UnseenSigns {
  what: string
  /** As in a class of a regular expression with the flag `u`. */
  signs: string
  /**
   * Within a text that comes in. `go`: they carry a word past a check, turn a line round, or make two names look as one. `behind letters`: they join or
   * dress emoji and letters of other scripts, and do nothing behind Chinese, Latin and their like.
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

/** Signs that go wherever they stand. */
export const ALWAYS_HIDDEN = signsThat('go')
/** Signs that go behind letters of scripts that know none of them. */
export const HIDDEN_BEHIND_LETTERS = signsThat('behind letters')
