import { gainSentences } from './gain-sentence'
import { measurePart } from './measure-parts'
import { SAMPLE_MEASURES, type SampleMeasure } from './sample-measures'

/** How well measures are recognised among the labelled clauses, and how many of their amounts are read. */
export interface MeasureFigures {
  clauses: number
  right: number
  /** Clauses that were recognised as measures, and how many of them are measures. */
  called: number
  calledRight: number
  amountsRight: number
  amountsRead: number
  amountsThere: number
  /** Clauses that were misjudged, or whose amounts differ. */
  wrong: readonly string[]
}

/** Computes the figures for labelled clauses. */
export function measureFigures(samples: readonly SampleMeasure[] = SAMPLE_MEASURES): MeasureFigures {
  const figures = {
    clauses: 0,
    right: 0,
    called: 0,
    calledRight: 0,
    amountsRight: 0,
    amountsRead: 0,
    amountsThere: 0,
  }
  const wrong: string[] = []
  for (const { clause, gives, amounts } of samples) {
    const { says, read } = judge(clause)
    const left = [...read]
    const hits = amounts.filter((value) => {
      const at = left.indexOf(value)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    }).length
    figures.clauses += 1
    figures.amountsThere += amounts.length
    figures.amountsRead += read.length
    figures.amountsRight += hits
    if (says) figures.called += 1
    if (says && gives) figures.calledRight += 1
    if (says === gives) figures.right += 1
    if (says !== gives || hits < amounts.length || left.length > 0)
      wrong.push(`${clause} → ${says ? read.join(' ') : '—'}`)
  }
  return { ...figures, wrong }
}

function judge(clause: string): { says: boolean; read: number[] } {
  const stop = clause.indexOf('。')
  const named = stop > 0 && stop < clause.length - 1 && stop < 14
  const part = named ? measurePart(clause.slice(0, stop)) : undefined
  const sentences = part === undefined || part === 'gain' ? gainSentences(clause) : []
  return {
    says: sentences.length > 0,
    read: sentences.flatMap(({ amounts }) => amounts.map(({ value }) => value)),
  }
}
