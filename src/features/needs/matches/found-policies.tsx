import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { MatchCard } from '@/ui/match-card/match-card'
import type { NeedView } from '@/shared/contract/need-view'
import { formatWindow } from '@/shared/domain/policy/measures/measure-words'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { JudgeRow } from './judge-row'
import type { Judgements } from './use-judgements'
import { explainMatch } from './explain-match'

type FoundPolicy = NonNullable<NeedView['alsoFound']>['policies'][number]

export interface FoundPoliciesProps {
  policies: readonly FoundPolicy[]
  /** For a posted need: the judgements of these policies. */
  judgements?: Judgements
  /** Answers with a sentence about one of these policies. */
  onQuote?: ((sentence: string) => void) | undefined
}

/** Policies that fit, best first, each with reasons and the verdict of the enterprise. */
export function FoundPolicies({ policies, judgements, onQuote }: FoundPoliciesProps) {
  return (
    <View>
      {policies.map(({ policyId, name, measure, found, verdict, why }) => (
        <MatchCard
          key={policyId}
          verb="查看政策"
          name={measure === undefined ? name : `${name}：${measure}`}
          {...explainMatch(why)}
          onOpen={() => go(routes.policy(policyId, found?.measureId))}
          aside={<Eligibility verdict={verdict} />}
        >
          {found && formatGets(found) !== '' && <View className="match-by">{formatGets(found)}</View>}
          {onQuote && (
            <Button
              kind="quiet"
              size="small"
              text="用这项政策答复"
              label={`用“${name}”答复`}
              onPress={() => onQuote(quotePolicy(name))}
            />
          )}
          {judgements && (
            <JudgeRow
              judgements={judgements}
              item={{ collection: 'policies', itemId: policyId }}
              name={name}
            />
          )}
        </MatchCard>
      ))}
    </View>
  )
}

/** The gain and window of the measure that was found: 能得到：最高 30 万元 · 6月30日前. */
function formatGets({ gain, fromOn, untilOn }: NonNullable<FoundPolicy['found']>): string {
  const days = formatWindow({
    ...(fromOn !== undefined && { fromOn }),
    ...(untilOn !== undefined && { untilOn }),
  })
  if (gain === '') return days === undefined ? '' : `${days}可以申报`
  return [`能得到：${gain}`, days].filter((part) => part !== undefined).join(' · ')
}

/** A reply that refers to a policy. */
function quotePolicy(name: string): string {
  return `“${name}”可能用得上，请在小程序“政策”里看条件和怎么办；哪条拿不准，我来帮您核对。`
}

function Eligibility({ verdict }: Pick<FoundPolicy, 'verdict'>) {
  if (verdict === 'met') return <Chip text="符合条件" tone="good" icon="check" />
  if (verdict === 'unknown') return <Chip text="补几项就知道" tone="warn" icon="question" />
  return <View />
}
