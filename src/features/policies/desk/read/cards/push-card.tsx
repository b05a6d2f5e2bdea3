import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import { mayWrite, placesBelow, type DeskPlaces } from '@/features/policies/desk/places'

/** The next step of a published policy: push it to enterprises, and see how they receive it. */
export function PushCard({ policy, places }: { policy: PolicyView; places: DeskPlaces }) {
  if (policy.state !== 'published') return null
  return (
    <Card title="让该知道的企业知道">
      {mayWrite(places, policy.regionCode) && (
        <>
          <ListRow
            icon="send"
            title="推送给企业"
            text="先预演：发给谁、为什么、能不能送到，看清了再发"
            onPress={() => go(routes.deskPush(policy.id))}
          />
          <ListRow
            icon="clock"
            title="推送记录"
            text="送到没有、看了没有、还差谁"
            onPress={() => go(routes.deskPushes())}
          />
        </>
      )}
      {placesBelow(places, policy.regionCode).map(({ regionCode, regionName }) => (
        <ListRow
          key={regionCode}
          icon="send"
          title={`转给${regionName}的企业`}
          text="不用再录：加上本区的说明和联系人，先预演再发"
          onPress={() => go(routes.deskPush(policy.id, regionCode))}
        />
      ))}
      <ListRow
        icon="building"
        title="企业看到的页面"
        text="条件、办法和期限在企业那边的样子"
        onPress={() => go(routes.policy(policy.id))}
      />
    </Card>
  )
}
