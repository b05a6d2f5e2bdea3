import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { TextBox } from '@/ui/field/text-box'
import type { Period } from '@/shared/domain/time/days'
import { factSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { useRuleContext } from '../rule-context'

type DayTest = Extract<Test, { test: 'day' | 'elapsed' }>
type TodayTest = Extract<Test, { test: 'today' }>
type Unit = 'years' | 'months' | 'days'

const UNITS: readonly { key: Unit; text: string }[] = [
  { key: 'years', text: '年' },
  { key: 'months', text: '个月' },
  { key: 'days', text: '天' },
]

/** Tests a day: before or after another day, or how long ago it was. */
export function DayFields({ test, onChange }: { test: DayTest; onChange: (test: DayTest) => void }) {
  const { rule } = useRuleContext()
  const { fact } = test
  const since = factSpec(fact, rule.facts)?.since ?? '至今'
  const chip = (text: string, chosen: boolean, next: DayTest) => (
    <ChoiceChip text={text} chosen={chosen} onPress={() => onChange(next)} />
  )
  const on = test.test === 'day' ? test.on : ''
  const period: Period = test.test === 'elapsed' ? test.period : { years: 1 }
  const { unit, count } = partsOf(period)
  return (
    <>
      <FieldFrame label="怎么判断">
        <View className="chip-row">
          {chip(`${since}满多久`, test.test === 'elapsed' && test.is === 'at_least', {
            test: 'elapsed',
            fact,
            is: 'at_least',
            period,
          })}
          {chip(`${since}不超过多久`, test.test === 'elapsed' && test.is === 'at_most', {
            test: 'elapsed',
            fact,
            is: 'at_most',
            period,
          })}
          {chip('不晚于某天', test.test === 'day' && test.is === 'on_or_before', {
            test: 'day',
            fact,
            is: 'on_or_before',
            on,
          })}
          {chip('不早于某天', test.test === 'day' && test.is === 'on_or_after', {
            test: 'day',
            fact,
            is: 'on_or_after',
            on,
          })}
        </View>
      </FieldFrame>
      {test.test === 'day' ? (
        <FieldFrame label="哪一天">
          <DayBox label="哪一天" value={test.on} onChange={(day) => onChange({ ...test, on: day })} />
        </FieldFrame>
      ) : (
        <FieldFrame label="多久">
          <View className="period-box">
            <View className="period-count">
              <TextBox
                label="多久"
                kind="number"
                maxLength={4}
                value={count === 0 ? '' : String(count)}
                onChange={(text) =>
                  onChange({ ...test, period: periodOf(unit, Number(text.replace(/\D/g, ''))) })
                }
              />
            </View>
            {UNITS.map(({ key, text }) => (
              <ChoiceChip
                key={key}
                text={text}
                chosen={key === unit}
                onPress={() => onChange({ ...test, period: periodOf(key, count) })}
              />
            ))}
          </View>
        </FieldFrame>
      )}
    </>
  )
}

/** The window of days in which one can apply. */
export function TodayFields({ test, onChange }: { test: TodayTest; onChange: (test: TodayTest) => void }) {
  const put = (key: 'from' | 'until') => (day: string) => {
    const { [key]: _before, ...rest } = test
    onChange(day === '' ? rest : { ...rest, [key]: day })
  }
  return (
    <FieldFrame label="从哪天到哪天（含当天，可以只填一头）">
      <View className="day-window">
        <DayBox label="起始日" value={test.from ?? ''} onChange={put('from')} />
        <DayBox label="截止日" value={test.until ?? ''} onChange={put('until')} />
      </View>
    </FieldFrame>
  )
}

function partsOf(period: Period): { unit: Unit; count: number } {
  if ('years' in period) return { unit: 'years', count: period.years }
  return 'months' in period ? { unit: 'months', count: period.months } : { unit: 'days', count: period.days }
}

function periodOf(unit: Unit, count: number): Period {
  return unit === 'years' ? { years: count } : unit === 'months' ? { months: count } : { days: count }
}
