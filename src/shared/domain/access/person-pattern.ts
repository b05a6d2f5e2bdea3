/**
 * A pattern that leads to somebody, and the text that replaces a match; $1 and $2 stay. `oneOf` is for patterns that take milliseconds to
 * compile: every match contains one of these words, so a text without any of them does not need the pattern.
 */
export type PersonPattern = readonly [pattern: RegExp, instead: string, oneOf?: readonly string[]]

/** The alternatives of a pattern as plain words. A class at the start is left out: `[Tt]el` gives `el`. */
export const wordsOf = (alternatives: string): string[] =>
  alternatives.split('|').map((one) => one.replace(/^(?:\[[^\]]*\])+/, ''))
