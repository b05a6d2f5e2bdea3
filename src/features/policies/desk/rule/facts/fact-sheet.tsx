import { Button } from '@/ui/button/button'
import { ChoiceList } from '@/ui/choice-field/choice-field'
import { Sheet } from '@/ui/sheet/sheet'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { factChoices, keyOfChoice, TODAY } from './fact-choices'
import { newTest } from '../condition/new-condition'
import { useRuleContext } from '../rule-context'

export interface FactSheetProps {
  open: boolean
  onChoose: (test: Test) => void
  /** Called when the list does not have the fact that the publisher needs. */
  onOwn: () => void
  onClose: () => void
}

/** Chooses the fact of a new condition, by group or by typing a few characters. */
export function FactSheet({ open, onChoose, onOwn, onClose }: FactSheetProps) {
  const { rule, year } = useRuleContext()
  return (
    <Sheet
      open={open}
      title="看哪项企业信息"
      onClose={onClose}
      footer={<Button kind="quiet" icon="plus" text="没有要的？自己定一项" onPress={onOwn} grow />}
    >
      {open && (
        <ChoiceList
          label="企业信息"
          search="打几个字找，如：人数、收入、地区"
          choices={factChoices(rule.facts)}
          value=""
          onChange={(key) =>
            onChoose(
              key === TODAY ? { test: 'today' } : newTest(keyOfChoice(key, rule.facts, year - 1), rule.facts),
            )
          }
        />
      )}
    </Sheet>
  )
}
