import type { Contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { AskedMeasure } from '@/shared/domain/push/rings'
import { formatGain } from './gains/gain-words'
import { formatVerdict } from './page/eligibility/verdict-words'

type Checked = OutputOf<Contract['policies']['tell']>

/** The most measures that are named one by one: of those that were asked about, and of the others that fit. */
const ASKED_SHOWN = 5
const GAINS_SHOWN = 3

/**
 * The results of an answer. First each measure that was asked about, with what it gives or still lacks; then other measures that fit. Older
 * messages name no measures: for them the measures that fit, else what the one rule still lacks.
 */
export function answerLines(checked: Checked, asked: readonly AskedMeasure[] = []): string[] {
  const { measures = [], gains = [], rule, explanation } = checked
  const isMet = ({ id }: AskedMeasure) =>
    measures.some(({ measureId, explanation: its }) => measureId === id && its?.verdict === 'met')
  const judged = [...asked.filter(isMet), ...asked.filter((one) => !isMet(one))]
  const beside = gains.filter(({ measureId }) => !asked.some(({ id }) => id === measureId))
  const lines = [
    ...judged.slice(0, ASKED_SHOWN).map((one) => verdictLine(checked, one)),
    ...(judged.length > ASKED_SHOWN ? [`另外 ${judged.length - ASKED_SHOWN} 项的结果，打开政策看`] : []),
    ...beside.slice(0, GAINS_SHOWN).map((gain) => `符合：${gain.title}，${formatGain(gain)}`),
    ...(beside.length > GAINS_SHOWN ? [`另有 ${beside.length - GAINS_SHOWN} 项也符合`] : []),
  ]
  if (lines.length > 0) return lines
  return rule && explanation ? formatVerdict(explanation, rule) : ['已保存，打开政策看哪几项符合。']
}

/** 符合：设备补贴，30 万元 · 不符合：设备补贴。还差：再有 3 名职工（要有 30 名）. */
function verdictLine({ measures = [], gains = [] }: Checked, { id, title }: AskedMeasure): string {
  const measure = measures.find(({ measureId }) => measureId === id)
  if (!measure) return `已经不办了：${title}`
  const gain = gains.find(({ measureId }) => measureId === id)
  const { explanation, amount, shortfall, past } = measure
  if (gain) return `符合：${title}，${formatGain(gain)}`
  if (!explanation || explanation.verdict === 'met')
    return past || amount === undefined
      ? `符合：${title}${past ? '，但已经过了申报时间' : ''}`
      : `符合：${title}。${amount}`
  const verdict = explanation.verdict === 'unmet' ? '不符合' : '还不知道'
  return shortfall === undefined ? `${verdict}：${title}` : `${verdict}：${title}。${shortfall}`
}
