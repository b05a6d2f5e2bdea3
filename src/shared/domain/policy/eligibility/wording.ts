import type { Period } from '@/shared/domain/time/days'
import type { EligibilityStep } from './explanation'
import { FACTS, factSpec, type FactKey, type FactName, type FactSpec } from './facts'
import {
  EFFECTIVE_ID,
  ruleConditions,
  type Comparison,
  type Condition,
  type Elapsed,
  type Rule,
} from './rule'
import type { Verdict } from './verdict'

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  met: '符合',
  unmet: '不符合',
  unknown: '待补充信息',
}

/** The name of a region or industry; undefined where it is not known. A nameless industry is then shown as its code. */
export type NameOfCode = (fact: FactKey, code: string) => string | undefined

const COMPARISON: Readonly<Record<Comparison, string>> = {
  at_least: '不低于',
  more_than: '高于',
  at_most: '不超过',
  less_than: '低于',
}
const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']
const WAN = 10_000
const YI = 100_000_000

/** A condition in plain words, e.g. 职工人数不超过 500 人; its label where the publisher wrote one. */
export function formatCondition(condition: Condition, rule: Rule, nameOf?: NameOfCode): string {
  if (condition.label) return condition.label
  if (condition.test === 'today')
    return condition.id === EFFECTIVE_ID
      ? `政策${sayWindow(condition.from, condition.until).replace(/办理$/, '施行')}`
      : sayWindow(condition.from, condition.until)
  if (condition.test === 'growth' || condition.test === 'sum' || condition.test === 'ratio')
    return formatOverYears(condition)
  const spec = specOf(condition.fact, rule)
  switch (condition.test) {
    case 'number':
      return `${spec.label}${COMPARISON[condition.is]} ${formatAmount(condition.value, spec)}`
    case 'compare':
      return `${spec.label}${COMPARISON[condition.is]}${specOf(condition.than, rule).label}`
    case 'among': {
      const values = sayValues(condition.fact, condition.values, rule, nameOf)
      return condition.every ? `${spec.label}同时具备：${values}` : `${spec.label}：${values}`
    }
    case 'flag':
      return condition.value ? spec.label : `不属于：${spec.label}`
    case 'day':
      return `${spec.label}不${condition.is === 'on_or_before' ? '晚' : '早'}于 ${condition.on}`
    case 'elapsed':
      if (condition.wholeYears) return formatWholeYears(condition, spec)
      return `${spec.since ?? spec.label}${condition.is === 'at_least' ? '满' : '不超过'}${formatPeriod(condition.period)}`
  }
}

/** 上一年和当年没有发生；three years: 前三年和当年. */
function formatWholeYears({ is, period }: Elapsed, { label }: FactSpec): string {
  const years = 'years' in period && period.years === 1 ? '上一年' : `前${formatPeriod(period)}`
  const what = label.replace(/^最近一次/, '').replace(/日期$/, '')
  return `${years}和当年${is === 'at_least' ? '没有' : '有'}${what}`
}

/** A step in words, e.g. 再过 43 天满一年（2020-04-14）. */
export function formatStep(step: EligibilityStep, rule: Rule, nameOf?: NameOfCode): string {
  switch (step.step) {
    case 'tell':
      return `请补充：${step.facts.map((fact) => specOf(fact, rule).label).join('、')}`
    case 'wait': {
      const condition = ruleConditions(rule.root).find(({ id }) => id === step.conditionId)
      const what =
        condition?.test === 'elapsed' && condition.is === 'at_least'
          ? `满${formatPeriod(condition.period)}`
          : '可符合'
      return `再过 ${step.days} 天${what}（${step.on}）`
    }
    case 'reach': {
      const spec = specOf(step.fact, rule)
      const wanted = `${spec.label}须${COMPARISON[step.is]} ${formatAmount(step.value, spec)}`
      if (step.gap === 0) return wanted
      const more = step.is === 'at_least' || step.is === 'more_than'
      return `${wanted}，${more ? '还差' : '超出'} ${formatAmount(step.gap, spec)}`
    }
    case 'obtain': {
      const { fact, values, renew = [] } = step
      const few = step.every || values.length === 1 ? '' : '其一'
      if (renew.length === values.length) return `到期前续上${few}：${sayValues(fact, values, rule, nameOf)}`
      const lapsing =
        renew.length > 0 ? `（其中要在到期前续上：${sayValues(fact, renew, rule, nameOf)}）` : ''
      return `需具备${few}：${sayValues(fact, values, rule, nameOf)}${lapsing}`
    }
    case 'give_up':
      return `不能为：${sayValues(step.fact, step.values, rule, nameOf)}`
    case 'become':
      return `${step.value ? '需' : '须不'}属于：${specOf(step.fact, rule).label}`
    case 'happen':
      return `尚无：${specOf(step.fact, rule).label}`
  }
}

/** 近三年研发费用合计占营业收入合计不低于 5%; 上年营业收入比前一年增长不低于 10%. */
function formatOverYears(condition: Extract<Condition, { test: 'growth' | 'sum' | 'ratio' }>): string {
  if (condition.test === 'growth') return formatGrowth(condition)
  const is = COMPARISON[condition.is]
  const several = condition.years > 1
  const years = sayYears(condition.years, condition.to)
  if (condition.test === 'sum') {
    const { label, ...spec } = FACTS[condition.fact]
    const how = condition.mean ? '平均每年' : several ? '合计' : ''
    return `${years}${label}${how}${is} ${formatAmount(condition.value, { label, ...spec })}`
  }
  const name = (fact: FactName) => FACTS[fact].label + (several && FACTS[fact].yearly ? '合计' : '')
  const when = FACTS[condition.part].yearly ? years : ''
  return `${when}${name(condition.part)}占${name(condition.whole)}的比例${is} ${short(condition.value * 100)}%`
}

/** The value of a sum, ratio or growth in words: 320 万元, 4.2%, 增长 10%. */
export function formatFigure(
  condition: Extract<Condition, { test: 'growth' | 'sum' | 'ratio' }>,
  value: number,
): string {
  if (condition.test === 'sum') return formatAmount(value, FACTS[condition.fact])
  const share = `${short(Math.abs(value) * 100)}%`
  if (condition.test === 'ratio') return share
  return value < 0 ? `下降 ${share}` : `增长 ${share}`
}

function formatGrowth({ fact, to, over, is, rate, yearly }: Extract<Condition, { test: 'growth' }>): string {
  const { label } = FACTS[fact]
  const falls = rate < 0
  const words = falls
    ? { at_least: '不超过', more_than: '低于', at_most: '不低于', less_than: '高于' }[is]
    : COMPARISON[is]
  const what = `${falls ? '下降' : '增长'}${words} ${short(Math.abs(rate) * 100)}%`
  const year = to === undefined ? '上年' : `${to} 年`
  if (over === 1) return `${year}${label}比前一年${what}`
  return `${year}${label}比 ${over} 年前${yearly ? '平均每年' : ''}${what}`
}

function sayYears(years: number, to: number | undefined): string {
  if (years === 1) return to === undefined ? '上年' : `${to} 年`
  return to === undefined ? `近${NUMERALS[years] ?? ` ${years} `}年` : `${to - years + 1} 至 ${to} 年`
}

/** A step in short words: 再满 47 天（2020-04-18）; 再有 3 名科技人员（要有 10 名）. Other steps are worded by `formatStep`. */
export function formatLack(step: EligibilityStep, rule: Rule, nameOf?: NameOfCode): string {
  if (step.step === 'wait') {
    const condition = ruleConditions(rule.root).find(({ id }) => id === step.conditionId)
    const fills = condition?.test === 'elapsed' && condition.is === 'at_least'
    return `再${fills ? '满' : '过'} ${step.days} 天（${step.on}）`
  }
  if (step.step === 'reach' && step.is === 'at_least' && step.gap > 0) {
    const spec = specOf(step.fact, rule)
    if (spec.unit === '人')
      return `再有 ${short(step.gap)} 名${spec.label.replace(/人数$|数$/, '')}（要有 ${short(step.value)} 名）`
    if (spec.kind === 'money')
      return `${spec.label}再增加 ${formatAmount(step.gap, spec)}（要到 ${formatAmount(step.value, spec)}）`
  }
  return formatStep(step, rule, nameOf)
}

/** An amount with its unit: shares as per cent, money from 10,000 yuan in 万元 and from 100 million in 亿元. */
export function formatAmount(value: number, { kind, unit = '' }: FactSpec): string {
  if (kind === 'share') return `${short(value * 100)}%`
  if (kind !== 'money') return `${short(value)}${unit && ` ${unit}`}`
  if (value >= YI) return `${short(value / YI)} 亿元`
  return value >= WAN ? `${short(value / WAN)} 万元` : `${short(value)} 元`
}

/** 一年, 六个月, 30 天. */
function formatPeriod(period: Period): string {
  if ('days' in period) return ` ${period.days} 天`
  const [count, unit] = 'years' in period ? [period.years, '年'] : [period.months, '个月']
  const numeral = NUMERALS[count]
  return numeral === undefined ? ` ${count} ${unit}` : `${numeral}${unit}`
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function sayWindow(from: string | undefined, until: string | undefined): string {
  if (from !== undefined && until !== undefined) return `${from} 至 ${until} 办理`
  return until !== undefined ? `${until} 前（含当日）办理` : `${from ?? ''} 起办理`
}

/** Shown where neither the rule (saved before rules held names of places) nor `nameOf` knows the place. */
const UNNAMED_PLACE = '政策指定的地区'

function sayValues(fact: FactKey, values: readonly string[], rule: Rule, nameOf?: NameOfCode): string {
  const { choices } = specOf(fact, rule)
  const place = (code: string) => (fact === 'region' ? (rule.places?.[code] ?? UNNAMED_PLACE) : undefined)
  return values.map((value) => choices?.[value] ?? nameOf?.(fact, value) ?? place(value) ?? value).join('、')
}

function specOf(fact: FactKey, rule: Rule): FactSpec {
  return factSpec(fact, rule.facts) ?? { label: fact, kind: 'number' }
}
