import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { formatCondition } from '@/shared/domain/policy/eligibility/wording'
import { useRuleContext } from '../rule-context'
import { formatProposal, toQuestion } from './proposal-words'
import './proposal-list.scss'

type SomeTests = NonNullable<ConditionProposal['some']>

export interface ProposalListProps {
  proposals: readonly ConditionProposal[]
  /** Into the rule as it is, or to be changed there first. */
  onTake: (proposal: ConditionProposal, test: Test, change: boolean) => void
  /** Several of which so many are enough, as a group. */
  onTakeSome: (proposal: ConditionProposal, some: SomeTests) => void
  /** What was not understood becomes a question that only this policy asks. */
  onAsk: (proposal: ConditionProposal, question: FactSpec) => void
  onLeave: (proposal: ConditionProposal) => void
}

/** Conditions read out of the notice, each with its words: nothing of it holds before somebody has taken it. */
export function ProposalList({ proposals, onTake, onTakeSome, onAsk, onLeave }: ProposalListProps) {
  const { rule, nameOf } = useRuleContext()
  if (proposals.length === 0) return null
  return (
    <View className="proposals">
      <View className="proposals-title">{`从原文读出 ${proposals.length} 条，请逐条看过：收下的才算条件`}</View>
      {proposals.map((proposal) => {
        const { key, path, words, test, some } = proposal
        const say = (one: Test) => formatCondition({ ...one, id: 'p' }, rule, nameOf)
        const said = formatProposal(proposal, say)
        return (
          <View key={key} className="proposal">
            <View className="proposal-said">
              <Text>{said}</Text>
              {!test && !some && <Chip tone="warn" icon="question" text="要您来定" />}
            </View>
            <View className="proposal-words">{`${path}“${words}”`}</View>
            <View className="proposal-buttons">
              {test ? (
                <>
                  <Button
                    size="small"
                    icon="check"
                    text="收下"
                    label={`收下：${said}`}
                    onPress={() => onTake(proposal, test, false)}
                  />
                  <Button
                    kind="quiet"
                    size="small"
                    text="改了再收"
                    label={`改了再收：${said}`}
                    onPress={() => onTake(proposal, test, true)}
                  />
                </>
              ) : some ? (
                <Button
                  size="small"
                  icon="check"
                  text="收下"
                  label={`收下：${said}`}
                  onPress={() => onTakeSome(proposal, some)}
                />
              ) : (
                <Button
                  kind="quiet"
                  size="small"
                  text="当作问题问企业"
                  label={`当作问题问企业：${words}`}
                  onPress={() => onAsk(proposal, toQuestion(proposal))}
                />
              )}
              <Button
                kind="plain"
                size="small"
                text="不要"
                label={`不要：${test || some ? said : words}`}
                onPress={() => onLeave(proposal)}
              />
            </View>
          </View>
        )
      })}
    </View>
  )
}
