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

/** k of n: decided as soon as enough are met, or as enough no longer can be. */
export function atLeast(wanted: number, verdicts: readonly Verdict[]): Verdict {
  let met = 0
  let open = 0
  for (const verdict of verdicts) {
    if (verdict === 'met') met += 1
    else if (verdict === 'unknown') open += 1
  }
  return met >= wanted ? 'met' : met + open < wanted ? 'unmet' : 'unknown'
}
