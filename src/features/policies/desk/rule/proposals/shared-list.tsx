import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { Test } from '@/shared/domain/policy/eligibility/rule'
import { formatCondition } from '@/shared/domain/policy/eligibility/wording'
import { useCodeNames } from '@/features/policies/region-names'
import { formatProposal } from './proposal-words'
import './proposal-list.scss'

export interface SharedListProps {
  /** Conditions that were read for several measures: for all of them, or for those in `measureIds`. */
  shared: readonly { proposal: ConditionProposal; measureIds: readonly string[] }[]
  /** Titles of all measures, by id. */
  titles: ReadonlyMap<string, string>
  /** The last decision, while it can be undone. */
  last: { proposal: ConditionProposal; kind: 'taken' | 'left'; measureIds: readonly string[] } | undefined
  onTake: (at: number) => void
  onLeave: (at: number) => void
  onUndo: () => void
}

const TITLES_SHOWN = 3

/** Conditions that the notice states once for several measures. One decision puts a condition into all their rules. */
export function SharedList({ shared, titles, last, onTake, onLeave, onUndo }: SharedListProps) {
  const nameOf = useCodeNames()
  const say = (test: Test) => formatCondition({ ...test, id: 'p' }, { version: 1, root: { all: [] } }, nameOf)
  if (shared.length === 0 && !last) return null
  const whom = (ids: readonly string[]) =>
    ids.length === titles.size ? `全部 ${ids.length} 项` : `这 ${ids.length} 项`
  return (
    <View className="proposals">
      {shared.length > 0 && (
        <View className="proposals-title">{`几项都要的条件 ${shared.length} 条，看一次就行；收下以后，在各项里还能单独改`}</View>
      )}
      {last && (
        <RefusalNote
          tone="info"
          icon="check"
          text={`${last.kind === 'taken' ? '已加到' : '已不要，没加到'}${whom(last.measureIds)}：${nameIn(last.proposal, say)}`}
          action={{ text: '撤销', onPress: onUndo }}
        />
      )}
      {shared.map(({ proposal, measureIds }, at) => {
        const { path, words, test, some } = proposal
        const isRead = test !== undefined || some !== undefined
        const said = nameIn(proposal, say)
        const all = whom(measureIds)
        return (
          <View key={`${proposal.key} ${measureIds.join(' ')}`} className="proposal">
            <View className="proposal-said">
              <Text>{formatProposal(proposal, say)}</Text>
              {!isRead && <Chip tone="warn" icon="question" text="要您来定" />}
            </View>
            <View className="proposal-words">{`${path}“${words}”`}</View>
            {measureIds.length < titles.size && (
              <View className="proposal-words">{`用于：${named(measureIds, titles)}`}</View>
            )}
            <View className="proposal-buttons">
              <Button
                size="small"
                {...(isRead ? { icon: 'check' } : { kind: 'quiet' })}
                text={isRead ? `适用于${all}` : `当作问题问企业，用于${all}`}
                label={`${isRead ? '适用于' : '当作问题问企业，用于'}${all}：${said}`}
                onPress={() => onTake(at)}
              />
              <Button
                kind="plain"
                size="small"
                text="都不要"
                label={`都不要：${said}`}
                onPress={() => onLeave(at)}
              />
            </View>
          </View>
        )
      })}
    </View>
  )
}

/** A proposal in words. A proposal that was not understood has only its words in the notice. */
function nameIn(proposal: ConditionProposal, say: (test: Test) => string): string {
  return proposal.test || proposal.some ? formatProposal(proposal, say) : proposal.words
}

/** The titles of measures, shortened: 设备补贴、上云补贴、贷款贴息等 5 项. */
function named(ids: readonly string[], titles: ReadonlyMap<string, string>): string {
  const shown = ids.slice(0, TITLES_SHOWN).map((id) => titles.get(id) || '还没起名的一项')
  return ids.length > TITLES_SHOWN ? `${shown.join('、')}等 ${ids.length} 项` : shown.join('、')
}
