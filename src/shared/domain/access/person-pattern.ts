/**
 * A pattern of what leads to somebody, and what stands in its place. $1 and $2 stay. `oneOf`: words of which one stands in every match, for patterns
 * that take milliseconds to compile; where none of them is written, such a pattern is not compiled.
 */
export type PersonPattern = readonly [pattern: RegExp, instead: string, oneOf?: readonly string[]]

/** The alternatives of a pattern as words: of `[Tt]el` what is certain, `el`. */
export const wordsOf = (alternatives: string): string[] =>
  alternatives.split('|').map((one) => one.replace(/^(?:\[[^\]]*\])+/, ''))
