import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Press } from '@/ui/press/press'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { AwaitingNeeds, isAwaiting } from './awaiting-needs'
import { NeedLines } from './need-item'
import { NEED_STATE_CHIPS } from '../wording'
import './open-needs-card.scss'

const FIRST_NEEDS = 3

/**
 * Everything that waits for the enterprise, then the first needs that the park works on, with their promises. Empty when there are no
 * needs, because the question above is then the first step.
 */
export function OpenNeedsCard({ enterpriseId }: { enterpriseId: string }) {
  const now = useNow()
  const query = useQuery(`open-needs:${enterpriseId}`, () => cloud.needs.mine({ enterpriseId, show: 'open' }))
  const needs = query.data?.needs
  const others = (needs ?? []).filter((need) => !isAwaiting(need))
  const awaiting = <AwaitingNeeds enterpriseId={enterpriseId} onOpen={(needId) => go(routes.need(needId))} />
  return (
    <QueryFrame {...toFrame(query)} rows={1}>
      {awaiting}
      {others.length > 0 && (
        <Card
          title="办理中的诉求"
          aside={
            <Button
              kind="plain"
              size="small"
              text={`${others.length}${query.data?.nextCursor === undefined ? '' : '+'} 件，看全部`}
              onPress={() => go(routes.needs())}
            />
          }
        >
          {others.slice(0, FIRST_NEEDS).map((need) => (
            <Press
              key={need.id}
              role="link"
              className="open-need"
              label={`${need.title}，${NEED_STATE_CHIPS[need.state].text}`}
              onPress={() => go(routes.need(need.id))}
            >
              <View>
                <NeedLines need={need} now={now} />
              </View>
            </Press>
          ))}
        </Card>
      )}
    </QueryFrame>
  )
}
