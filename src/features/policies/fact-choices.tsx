import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'

export interface FactChoicesProps {
  /** A fact of kind `choice` or `choices`. */
  spec: FactSpec
  chosen: readonly string[]
  /** The person has said that none of the choices applies. */
  none: boolean
  /** Receives the keys that are chosen after a press. */
  onChoose: (chosen: readonly string[]) => void
  onNone: () => void
  /** More chips. */
  children?: ReactNode
}

/** The choices of a fact as chips, and one more chip for “none of them”. */
export function FactChoices({ spec, chosen, none, onChoose, onNone, children }: FactChoicesProps) {
  const several = spec.kind === 'choices'
  const role = several ? 'checkbox' : 'radio'
  const chosenAfter = (key: string) => {
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
          onPress={() => onChoose(chosenAfter(key))}
        />
      ))}
      <ChoiceChip role={role} text={several ? '都没有' : '都不是'} chosen={none} onPress={onNone} />
      {children}
    </View>
  )
}
