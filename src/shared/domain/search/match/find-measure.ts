import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import type { MeasureWindow } from '@/shared/domain/policy/measures/measure'
import { type PhraseQuery, toPhrases } from '../phrase/phrases'

/** A measure (兑现事项) as far as a search needs it. */
export interface MeasureOption {
  id: string
  title: string
  gain: string
  window: MeasureWindow
}

/** A measure with what it means to the enterprise that asks; without `verdict` it is for everybody, or nobody in particular asks. */
export interface MeasureFitOption extends MeasureOption {
  verdict?: Verdict | undefined
}

/** What of a policy was found: which measure, what one gets by it, and when one can apply (YYYY-MM-DD, both included). */
export interface FoundMeasure {
  measureId: string
  title: string
  gain: string
  fromOn?: string
  untilOn?: string
}

/** A measure that is less like a text than this is not what was asked for: then the one that fits the enterprise best is named. */
const LIKE_MIN = 0.2
/** What a line of a card can show. */
const GAIN_MAX = 60

/**
 * Of the measures of a policy, given best first, the one that a text asks for. Those that are over or that the enterprise cannot get are
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

/** What is shown of it. */
export function toFoundMeasure({ id, title, gain, window }: MeasureOption): FoundMeasure {
  const short = [...gain].length > GAIN_MAX ? `${[...gain].slice(0, GAIN_MAX).join('')}…` : gain
  return { measureId: id, title, gain: short, ...window }
}
