/** Mean over the labels that occur of the harmonic mean of precision and recall. */
export function macroF1(truths: readonly string[], guesses: readonly string[]): number {
  const labels = [...new Set(truths)]
  const of = (label: string) => {
    const both = truths.filter((truth, i) => truth === label && guesses[i] === label).length
    const either =
      truths.filter((truth) => truth === label).length + guesses.filter((guess) => guess === label).length
    return (2 * both) / Math.max(either, 1)
  }
  return labels.reduce((sum, label) => sum + of(label), 0) / Math.max(labels.length, 1)
}
