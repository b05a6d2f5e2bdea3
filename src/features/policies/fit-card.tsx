import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Press } from '@/ui/press/press'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { SOON_DAYS } from '@/shared/domain/time/deadline'
import './fit-card.scss'

/** On 首页: how many policies fit, wait for a fact, and close soon. Empty when the summary cannot be read, since the policies tab says why. */
export function FitCard({ enterpriseId }: { enterpriseId: string }) {
  const query = useQuery(`policy-summary:${enterpriseId}`, () => cloud.policies.summary({ enterpriseId }))
  if (!query.data) return query.pending ? <Skeleton rows={1} /> : null
  const { fit, ask, closing, unread } = query.data
  const seeAll = () => go(routes.policies())
  return (
    <Card
      title="适合您的政策"
      aside={
        <Button
          kind="plain"
          size="small"
          text={unread > 0 ? `${unread} 项未读，看全部` : '看全部'}
          onPress={seeAll}
        />
      }
    >
      <View className="fit">
        <Figure count={fit} text="可以办" tone="good" onPress={seeAll} />
        <Figure count={ask} text="待补信息" tone="warn" onPress={seeAll} />
        <Figure
          count={closing}
          text={`${SOON_DAYS} 天内截止`}
          tone={closing > 0 ? 'ink' : 'quiet'}
          onPress={() => go(routes.deadlines())}
        />
      </View>
      {fit > 0 && (
        <Button kind="plain" size="small" text="算算能拿到多少" onPress={() => go(routes.gains())} />
      )}
    </Card>
  )
}

interface FigureProps {
  count: number
  text: string
  tone: 'good' | 'warn' | 'ink' | 'quiet'
  onPress: () => void
}

function Figure({ count, text, tone, onPress }: FigureProps) {
  return (
    <Press role="link" className="fit-figure" label={`${text} ${count} 项`} onPress={onPress}>
      <View className={`fit-count fit-${tone}`}>{count}</View>
      <View className="fit-text">{text}</View>
    </Press>
  )
}
