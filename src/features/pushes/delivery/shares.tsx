import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { formatShare } from '@/ui/funnel/funnel'
import type { OutputOf } from '@/shared/contract/action'
import type { contract } from '@/shared/contract'
import { LEDGER_REASON_LABELS } from '@/shared/domain/push/ledger'
import { RING_LABELS } from '../words'

export type DeliveryFigures = OutputOf<typeof contract.pushes.delivery>

/** Why people got no message, or not yet. */
export function ReasonsCard({ reasons }: Pick<DeliveryFigures, 'reasons'>) {
  if (reasons.length === 0) return null
  return (
    <Card title="没有收到微信提醒的原因">
      {reasons.map(({ reason, people }) => (
        <View key={reason} className="push-reason">
          <Text>{LEDGER_REASON_LABELS[reason]}</Text>
          <Text>{`${people} 人`}</Text>
        </View>
      ))}
    </Card>
  )
}

/** Delivery to each ring, when the push told several rings. */
export function RingsShareCard({ rings = [] }: Pick<DeliveryFigures, 'rings'>) {
  if (rings.length < 2) return null
  return (
    <Card title="按适合程度">
      {rings.map(({ ring, targets, sent }) => (
        <View key={ring} className="push-reason">
          <Text>{RING_LABELS[ring]}</Text>
          <Text>{`${targets} 人，发出 ${sent}`}</Text>
        </View>
      ))}
    </Card>
  )
}

/** Delivery in each zone. */
export function ZonesCard({ zones }: Pick<DeliveryFigures, 'zones'>) {
  if (zones.length < 2) return null
  return (
    <Card title="各园区">
      {zones.map(({ regionCode, name, targets, sent, pending }) => (
        <View key={regionCode} className="push-row">
          <View className="push-row-head">
            <Text className="push-row-name">{name}</Text>
            <Text>{targets > 0 ? formatShare(sent / targets) : '—'}</Text>
          </View>
          <View className="push-row-text">
            {`${targets} 人，发出 ${sent}${pending > 0 ? `，还在等 ${pending}` : ''}`}
          </View>
        </View>
      ))}
    </Card>
  )
}
