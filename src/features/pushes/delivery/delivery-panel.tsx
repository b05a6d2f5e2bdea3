import { View } from '@tarojs/components'
import { toFrame } from '@/cloud/query/list-frame'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { Halves } from '@/ui/halves/halves'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { useNow } from '@/ui/hooks/use-now'
import { formatWhen } from '@/shared/domain/time/wording'
import { PUSH_STATE_ICONS, PUSH_STATE_LABELS, PUSH_STATE_TONES } from '../words'
import { CallList } from './call-list'
import { DeliveryExportCard } from './export-card'
import { LastingCard } from './lasting-card'
import { FunnelCard, PlanningCard } from './funnel-card'
import { ReasonsCard, RingsShareCard, ZonesCard } from './shares'
import { useDelivery } from './use-delivery'
import '../push.scss'

/** Delivery of a push: every target is accounted for. */
export function DeliveryPanel({ pushId }: { pushId: string }) {
  const now = useNow()
  const query = useDelivery(pushId)
  const { data } = query
  return (
    <QueryFrame {...toFrame(query)} rows={4}>
      {data && (
        <>
          <Card
            title={data.push.title}
            aside={
              <Chip
                text={PUSH_STATE_LABELS[data.push.state]}
                tone={PUSH_STATE_TONES[data.push.state]}
                icon={PUSH_STATE_ICONS[data.push.state]}
              />
            }
          >
            <View className="push-row-text">
              {`${data.push.byName} ${formatWhen(data.push.at, now)} 推送给 ${data.push.enterprises} 家企业${data.push.urgent ? ' · 紧急' : ''}`}
            </View>
            {data.nextAt !== undefined && data.nextAt > now && (
              <View className="push-row-text">{`下一批 ${formatWhen(data.nextAt, now)} 发出`}</View>
            )}
          </Card>
          <Halves
            main={
              <>
                {data.push.state === 'planning' ? (
                  <PlanningCard push={data.push} written={data.funnel.targets} />
                ) : (
                  <FunnelCard funnel={data.funnel} reasons={data.reasons} />
                )}
                <LastingCard push={data.push} later={data.later ?? 0} onEnded={() => void query.refresh()} />
                {data.rings && <RingsShareCard rings={data.rings} />}
                <ZonesCard zones={data.zones} />
              </>
            }
            side={
              <>
                <ReasonsCard reasons={data.reasons} />
                <CallList pushId={pushId} regionCode={data.push.regionCode} />
                <DeliveryExportCard pushId={pushId} title={data.push.title} />
              </>
            }
          />
        </>
      )}
    </QueryFrame>
  )
}
