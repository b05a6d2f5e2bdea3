/** Three-valued: `unknown` says that a fact is missing, never that the answer is no. */
export type Verdict = 'met' | 'unmet' | 'unknown'

export function negate(verdict: Verdict): Verdict {
  return verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown'
}

export function of(holds: boolean): Verdict {
  return holds ? 'met' : 'unmet'
}

/** k of n: decided as soon as enough are met, or as soon as too few can still be met. */
export function atLeast(wanted: number, verdicts: readonly Verdict[]): Verdict {
  let met = 0
  let open = 0
  for (const verdict of verdicts) {
    if (verdict === 'met') met += 1
    else if (verdict === 'unknown') open += 1
  }
  return met >= wanted ? 'met' : met + open < wanted ? 'unmet' : 'unknown'
}
