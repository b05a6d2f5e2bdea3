import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'

export interface FactChoicesProps {
  /** Of a fact that is one of several, or some of several. */
  spec: FactSpec
  chosen: readonly string[]
  /** It is said that none of them holds. */
  none: boolean
  /** What is chosen after a tap on one of them. */
  onChoose: (chosen: readonly string[]) => void
  onNone: () => void
  /** Further chips. */
  children?: ReactNode
}

/** The choices of a fact, and that it is none of them. */
export function FactChoices({ spec, chosen, none, onChoose, onNone, children }: FactChoicesProps) {
  const several = spec.kind === 'choices'
  const role = several ? 'checkbox' : 'radio'
  const after = (key: string) => {
    if (!several) return [key]
    return chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]
  }
  return (
    <View className="chip-row">
      {Object.entries(spec.choices ?? {}).map(([key, text]) => (
        <ChoiceChip
          key={key}
          role={role}
          text={text}
          chosen={chosen.includes(key)}
          onPress={() => onChoose(after(key))}
        />
      ))}
      <ChoiceChip role={role} text={several ? '都没有' : '都不是'} chosen={none} onPress={onNone} />
      {children}
    </View>
  )
}
