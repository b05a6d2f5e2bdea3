import { View } from '@tarojs/components'
import { CallButton, MatchCard } from '@/ui/match-card/match-card'
import { call } from '@/ui/platform/feedback'
import type { NeedView } from '@/shared/contract/need-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { JudgeRow } from './judge/judge-row'
import type { Judging } from './judge/use-judging'
import { explainMatch } from './why'

export interface MatchListProps {
  matches: NeedView['matches']
  /** How many are shown. */
  max?: number
  /** Of a need that was posted: whether they helped. */
  judging?: Judging
}

/** Services that fit, best first, each with its reasons. */
export function MatchList({ matches, max = 3, judging }: MatchListProps) {
  return (
    <View>
      {matches.slice(0, max).map(({ serviceId, name, organizationName, phone, why }) => (
        <MatchCard
          key={serviceId}
          verb="查看服务"
          name={name}
          organizationName={organizationName}
          {...explainMatch(why)}
          onOpen={() => go(routes.service(serviceId))}
          aside={<CallButton name={name} phone={phone} onCall={call} />}
        >
          {judging && (
            <JudgeRow judging={judging} shown={{ collection: 'services', itemId: serviceId }} name={name} />
          )}
        </MatchCard>
      ))}
    </View>
  )
}
