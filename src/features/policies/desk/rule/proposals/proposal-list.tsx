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
  /** Takes a proposal into the rule. `change` also opens it there to be changed. */
  onTake: (proposal: ConditionProposal, test: Test, change: boolean) => void
  /** Takes a proposal of several tests as a group that asks for some number of them. */
  onTakeSome: (proposal: ConditionProposal, some: SomeTests) => void
  /** Turns a proposal that was not understood into a question of this policy only. */
  onAsk: (proposal: ConditionProposal, question: FactSpec) => void
  onLeave: (proposal: ConditionProposal) => void
}

/** Conditions that were read from the notice, each with its words. None counts until somebody takes it into the rule. */
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
