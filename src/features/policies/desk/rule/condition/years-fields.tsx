import { View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { FieldFrame } from '@/ui/field/field'
import { FACTS, sharedFact, type FactKey, type FactName } from '@/shared/domain/policy/eligibility/facts'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { factChoices } from '../facts/fact-choices'
import { ComparisonField } from './comparison-field'
import { UNWRITTEN } from './new-condition'
import { NumberBox } from './number-box'
import { useRuleContext } from '../rule-context'

type YearsTest = Extract<Test, { test: 'growth' | 'sum' | 'ratio' }>

const YEARS = [1, 2, 3, 5]
const RATE = { kind: 'share' } as const

/** The tests over several years that a fact allows; none for a fact that is no amount. */
export function overYears(key: FactKey): readonly { text: string; test: YearsTest }[] {
  const fact = nameOf(key)
  if (!fact) return []
  const ratio: YearsTest = {
    test: 'ratio',
    part: fact,
    whole: wholeFor(fact),
    years: 1,
    is: 'at_least',
    value: UNWRITTEN,
  }
  const share = { text: '占另一项的比例', test: ratio }
  if (!FACTS[fact].yearly) return [share]
  return [
    { text: '比往年增长', test: { test: 'growth', fact, over: 1, is: 'at_least', rate: UNWRITTEN } },
    { text: '几年合计', test: { test: 'sum', fact, years: 3, is: 'at_least', value: UNWRITTEN } },
    share,
  ]
}

/** A test of growth, a sum or a ratio: its years, the comparison and the value. */
export function YearsFields({ test, onChange }: { test: YearsTest; onChange: (test: Test) => void }) {
  const { year } = useRuleContext()
  const kind = test.test
  const fact = kind === 'ratio' ? test.part : test.fact
  const share = kind !== 'sum'
  const value = kind === 'growth' ? test.rate : test.value
  return (
    <>
      <FieldFrame label="怎么看">
        <View className="chip-row">
          <ChoiceChip
            text="一个数"
            chosen={false}
            onPress={() =>
              onChange({
                test: 'number',
                fact: plainKey(fact, test.to ?? year - 1),
                is: test.is,
                value: UNWRITTEN,
              })
            }
          />
          {overYears(fact).map(({ text, test: next }) => (
            <ChoiceChip
              key={text}
              text={text}
              chosen={next.test === kind}
              onPress={() => onChange({ ...next, is: test.is })}
            />
          ))}
        </View>
      </FieldFrame>
      {kind === 'ratio' && (
        <ChoiceField
          label="占哪一项"
          choices={wholeChoices(fact)}
          value={test.whole}
          onChange={(key) => {
            const whole = nameOf(key)
            if (whole) onChange({ ...test, whole })
          }}
        />
      )}
      {(kind !== 'ratio' || FACTS[fact].yearly) && <SpanFields test={test} onChange={onChange} />}
      <ComparisonField value={test.is} onChange={(is) => onChange({ ...test, is })} />
      <FieldFrame label={kind === 'growth' ? '增长多少' : kind === 'sum' ? '数值' : '比例'}>
        <NumberBox
          key={`${kind}:${fact}`}
          label={kind === 'growth' ? '增长多少' : kind === 'sum' ? '数值' : '比例'}
          spec={share ? RATE : FACTS[fact]}
          value={value}
          onChange={(next) =>
            onChange(test.test === 'growth' ? { ...test, rate: next } : { ...test, value: next })
          }
        />
      </FieldFrame>
    </>
  )
}

/** Chooses the years: a number of years back from the last full one, or from a named year. */
function SpanFields({ test, onChange }: { test: YearsTest; onChange: (test: Test) => void }) {
  const { year } = useRuleContext()
  const growth = test.test === 'growth'
  const count = growth ? test.over : test.years
  const setCount = (years: number) =>
    onChange(test.test === 'growth' ? { ...test, over: years } : { ...test, years })
  const { to: _to, ...moving } = test
  return (
    <>
      <FieldFrame label={growth ? '和几年前比' : '看几年'}>
        <View className="chip-row">
          {[...new Set([...YEARS, count])]
            .sort((a, b) => a - b)
            .map((each) => (
              <ChoiceChip
                key={each}
                text={growth ? `${each} 年前` : `${each} 年`}
                chosen={each === count}
                onPress={() => setCount(each)}
              />
            ))}
        </View>
      </FieldFrame>
      {test.test === 'growth' && test.over > 1 && (
        <FieldFrame label="增长怎么算">
          <View className="chip-row">
            <ChoiceChip
              text="总共增长"
              chosen={test.yearly !== true}
              onPress={() => onChange({ ...test, yearly: false })}
            />
            <ChoiceChip
              text="平均每年增长"
              chosen={test.yearly === true}
              onPress={() => onChange({ ...test, yearly: true })}
            />
          </View>
        </FieldFrame>
      )}
      {test.test === 'sum' && test.years > 1 && (
        <FieldFrame label="合计还是平均">
          <View className="chip-row">
            <ChoiceChip
              text="合计"
              chosen={test.mean !== true}
              onPress={() => onChange({ ...test, mean: false })}
            />
            <ChoiceChip
              text="平均每年"
              chosen={test.mean === true}
              onPress={() => onChange({ ...test, mean: true })}
            />
          </View>
        </FieldFrame>
      )}
      <FieldFrame label="看到哪一年">
        <View className="chip-row">
          <ChoiceChip text="办理时的上一年" chosen={test.to === undefined} onPress={() => onChange(moving)} />
          {[...new Set([year - 1, year - 2, ...(test.to === undefined ? [] : [test.to])])].map((each) => (
            <ChoiceChip
              key={each}
              text={`${each} 年`}
              chosen={test.to === each}
              onPress={() => onChange({ ...test, to: each })}
            />
          ))}
        </View>
      </FieldFrame>
    </>
  )
}

/** The built-in amount of a key, without its year. */
function nameOf(key: string): FactName | undefined {
  const name = key.split(':')[0] ?? ''
  const spec = sharedFact(name)
  const isAmount = spec && (spec.kind === 'money' || spec.kind === 'count' || spec.kind === 'number')
  return isAmount ? (Object.keys(FACTS) as FactName[]).find((each) => each === name) : undefined
}

function wholeFor(part: FactName): FactName {
  if (FACTS[part].yearly) return part === 'annualRevenueYuan' ? 'outputYuan' : 'annualRevenueYuan'
  return FACTS[part].kind === 'count' && part !== 'staff' ? 'staff' : 'revenueYuan'
}

function wholeChoices(part: FactName) {
  return factChoices(undefined).filter(({ key }) => {
    const name = nameOf(key)
    return name !== undefined && name !== part && FACTS[name].yearly === FACTS[part].yearly
  })
}

function plainKey(fact: FactName, year: number): FactKey {
  return FACTS[fact].yearly ? `${fact}:${year}` : fact
}
