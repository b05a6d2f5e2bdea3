import { ChoiceList } from '@/ui/choice-field/choice-field'
import { Sheet } from '@/ui/sheet/sheet'
import { ruleConditions, type Rule } from '@/shared/domain/policy/eligibility/rule'
import { formatCondition } from '@/shared/domain/policy/eligibility/wording'
import { KNOWN } from './known-rule-words'

export interface KnownRuleSheetProps {
  open: boolean
  onChoose: (rule: Rule) => void
  onClose: () => void
}

const SAID_MAX = 3

/** Chooses a rule to start from. Every part of it can be changed afterwards. */
export function KnownRuleSheet({ open, onChoose, onClose }: KnownRuleSheetProps) {
  return (
    <Sheet open={open} title="从现成的条件开始" onClose={onClose}>
      {open && (
        <ChoiceList
          label="现成的条件"
          choices={KNOWN.map(({ key, name, rule }) => ({ key, title: name, text: sayStart(rule) }))}
          value=""
          onChange={(key) => {
            const known = KNOWN.find((one) => one.key === key)
            if (known) onChoose(known.rule)
          }}
        />
      )}
    </Sheet>
  )
}

function sayStart(rule: Rule): string {
  const conditions = ruleConditions(rule.root)
  const said = conditions.slice(0, SAID_MAX).map((one) => formatCondition(one, rule))
  return said.join('；') + (conditions.length > SAID_MAX ? ` 等 ${conditions.length} 条` : '')
}
