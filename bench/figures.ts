/** A measured value beside what the project promises. */
export interface Figure {
  what: string
  measured: string
  promised: string
  passed: boolean
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

/** The table in Markdown. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, measured, promised, passed }) =>
      `| ${what} | ${measured} | ${promised} | ${passed ? '✓' : '✗'} |`,
  )
  return ['| figure | measured | promised | |', '|---|---|---|---|', ...rows].join('\n')
}
