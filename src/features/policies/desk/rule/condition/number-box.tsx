import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { TextBox } from '@/ui/field/text-box'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import './number-box.scss'

export interface NumberBoxProps {
  label: string
  /** In the unit of the fact: yuan, persons, shares of 1. NaN while the box is empty. */
  value: number
  onChange: (value: number) => void
  spec: Pick<FactSpec, 'kind' | 'unit'>
  faulty?: boolean
}

interface Unit {
  text: string
  /** How many units of the fact one of these is. */
  times: number
}

const MONEY: readonly Unit[] = [
  { text: '元', times: 1 },
  { text: '万元', times: 10_000 },
  { text: '亿元', times: 100_000_000 },
]

/** The money unit in which a number is short. */
function unitFor(value: number): Unit {
  const fits = [...MONEY].reverse().find(({ times }) => value >= times && value > 1)
  return fits ?? { text: '万元', times: 10_000 }
}

/** A number with its unit, as people write it: money in 万元, shares in per cent. */
export function NumberBox({ label, value, onChange, spec: { kind, unit }, faulty = false }: NumberBoxProps) {
  const [money, setMoney] = useState(() => unitFor(value))
  const times = kind === 'money' ? money.times : kind === 'share' ? 0.01 : 1
  const [typed, setTyped] = useState(() => textOf(value, times))
  // A typed text such as "0." stays while it means the present value. A new value from outside replaces it.
  const shown = sameNumber(numberOf(typed, times), value) ? typed : textOf(value, times)
  const put = (text: string, by = times) => {
    setTyped(text)
    onChange(numberOf(text, by))
  }
  const said = kind === 'money' ? money.text : kind === 'share' ? '%' : (unit ?? '')
  return (
    <View className="number-box">
      <View className="number-box-entry">
        <TextBox
          label={said === '' ? label : `${label}（${said}）`}
          kind="decimal"
          maxLength={16}
          value={shown}
          onChange={(text) => put(text)}
          faulty={faulty}
        />
      </View>
      {kind === 'money' ? (
        <View className="number-box-units">
          {MONEY.map((each) => (
            <ChoiceChip
              key={each.text}
              text={each.text}
              chosen={each.text === money.text}
              onPress={() => {
                setMoney(each)
                put(shown, each.times)
              }}
            />
          ))}
        </View>
      ) : (
        said !== '' && <View className="number-box-unit">{said}</View>
      )}
    </View>
  )
}

function textOf(value: number, times: number): string {
  return Number.isFinite(value) ? String(Number((value / times).toPrecision(12))) : ''
}

function numberOf(text: string, times: number): number {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  return plain === '' || !/^-?\d*(?:\.\d*)?$/.test(plain)
    ? Number.NaN
    : Number((Number(plain) * times).toPrecision(12))
}

function sameNumber(one: number, other: number): boolean {
  return one === other || (!Number.isFinite(one) && !Number.isFinite(other))
}
