import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { MeasureWindow } from '@/shared/domain/policy/measures/measure'
import { type PhraseQuery, toPhrases } from '../phrase/phrases'

/** The fields of a measure (兑现事项) that a search needs. */
export interface MeasureOption {
  id: string
  title: string
  gain: string
  window: MeasureWindow
}

/** A measure with the enterprise's verdict; without `verdict` it has no conditions, or no enterprise is known. */
export interface MeasureFitOption extends MeasureOption {
  verdict?: Verdict | undefined
}

/** The measure of a policy that was found: what the enterprise gets, and when it can apply (YYYY-MM-DD, both included). */
export interface FoundMeasure {
  measureId: string
  title: string
  gain: string
  fromOn?: string
  untilOn?: string
}

/** A text asks for a measure only from this likeness on. Otherwise the measure that fits the enterprise best is named. */
const LIKE_MIN = 0.2
/** The length in symbols that fits into one line of a card. */
const GAIN_MAX = 60

/**
 * The measure for which a text asks, of a policy's measures given best first. Measures that are over or that the enterprise cannot get are
 * never found; undefined where no other is left.
 */
export function findMeasure<Option extends MeasureFitOption>(
  query: PhraseQuery,
  options: readonly Option[],
  today: string,
): Option | undefined {
  const open = options.filter(
    ({ window, verdict }) => verdict !== 'unmet' && (window.untilOn ?? today) >= today,
  )
  const [best] = open
  if (open.length < 2) return best
  let found = best
  let most = LIKE_MIN
  for (const option of open) {
    const { likeness } = query.likest(toPhrases([option.title, `${option.title} ${option.gain}`]))
    if (likeness > most) [found, most] = [option, likeness]
  }
  return found
}

/** The part of a measure that is shown. */
export function toFoundMeasure({ id, title, gain, window }: MeasureOption): FoundMeasure {
  const short = [...gain].length > GAIN_MAX ? `${[...gain].slice(0, GAIN_MAX).join('')}…` : gain
  return { measureId: id, title, gain: short, ...window }
}
