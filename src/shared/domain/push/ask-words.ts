import { MESSAGE_THING_MAX } from '@/shared/contract/limits'
import { FACTS } from '../policy/eligibility/facts'
import { formatAmount } from '../policy/eligibility/wording'
import type { Measure } from '../policy/measures/measure'
import { measureSum } from '../policy/measures/measure-sum'

/** Words for enterprises whose eligibility one fact decides. */
export interface AskWords {
  /** The `note` field of the message. */
  note: string
  /** The inbox text before the last day to apply. */
  text: string
}

/** The fact that is asked for, and its policy. */
interface Asking {
  label: string
  /** The policy gives one thing, and its title names it. */
  isOnly: boolean
  /** What the policy gives, in plain words. */
  gain: string
}

/**
 * Names the measures that one fact decides (`measures`, the one that gives most first), and what they give. The message says as much as its field
 * holds, and cuts no name. It never says that a measure fits, only that the fact decides.
 */
export function askWords({ label, isOnly, gain }: Asking, measures: readonly Measure[]): AskWords {
  const [first] = measures
  if (!first)
    return {
      note: `补一项就知道：${label}`,
      text: `填上“${label}”，马上知道贵企业符不符合。\n${gain}`,
    }
  const sum = formatSum(first)
  const several = measures.length > 1 ? `等 ${measures.length} 项` : ''
  const given = measures.length === 1 && first.gain !== '' ? first.gain : gain
  return {
    note: toNote({
      label,
      title: isOnly ? '' : first.title,
      sum: sum.replace(/ /g, ''),
      several: several.replace(/ /g, ''),
    }),
    text: [
      `填上“${label}”，马上知道贵企业符不符合“${first.title}”${several}的条件。`,
      ...(sum === '' ? [] : [`“${first.title}”：${sum}。`]),
      given,
    ].join('\n'),
  }
}

/** The sum, e.g. 最高 30 万元; empty when no sum holds for everybody. */
function formatSum(measure: Measure): string {
  const sum = measureSum(measure)
  return sum ? `${sum.upTo ? '最高 ' : ''}${formatAmount(sum.yuan, FACTS.revenueYuan)}` : ''
}

/** The first wording that fits the field. The name and sum of the measure matter more than the name of the fact, which the inbox shows anyway. */
function toNote({ label, title, sum, several }: Record<'label' | 'title' | 'sum' | 'several', string>) {
  const known = `${title}${sum}${several}`
  const named = `${title}${several}`
  const ways = [
    ...(known === '' ? [] : [`填${label}看能否得${known}`, `补一项看能否得${known}`]),
    ...(sum === '' ? [] : [`填${label}看能否得${sum}${several}`, `补一项看能否得${sum}${several}`]),
    ...(named === '' ? [] : [`填${label}看能否得${named}`, `补一项看能否得${named}`]),
  ]
  return ways.find((way) => [...way].length <= MESSAGE_THING_MAX) ?? `补一项就知道：${label}`
}
