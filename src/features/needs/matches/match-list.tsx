import { View } from '@tarojs/components'
import { CallButton, MatchCard } from '@/ui/match-card/match-card'
import { call } from '@/ui/platform/feedback'
import type { NeedView } from '@/shared/contract/need-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { JudgeRow } from './judge-row'
import type { Judgements } from './use-judgements'
import { explainMatch } from './explain-match'

export interface MatchListProps {
  matches: NeedView['matches']
  /** Number of matches to show. */
  max?: number
  /** For a posted need: the judgements of these services. */
  judgements?: Judgements
}

/** Services that fit, best first, each with its reasons. */
export function MatchList({ matches, max = 3, judgements }: MatchListProps) {
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
          {judgements && (
            <JudgeRow
              judgements={judgements}
              item={{ collection: 'services', itemId: serviceId }}
              name={name}
            />
          )}
        </MatchCard>
      ))}
    </View>
  )
}
