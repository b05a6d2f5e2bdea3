/** Three-valued: `unknown` says that a fact is missing, never that the answer is no. */
export type Verdict = 'met' | 'unmet' | 'unknown'

export function negate(verdict: Verdict): Verdict {
  return verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown'
}

/** Kleene: one unmet decides, else one unknown keeps it open. All of nothing is met. */
export function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet'
  return verdicts.includes('unknown') ? 'unknown' : 'met'
}

/** Kleene: one met decides, else one unknown keeps it open. Any of nothing is unmet. */
export function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met'
  return verdicts.includes('unknown') ? 'unknown' : 'unmet'
}

export function of(holds: boolean): Verdict {
  return holds ? 'met' : 'unmet'
}
