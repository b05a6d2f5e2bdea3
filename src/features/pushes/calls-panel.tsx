import { View } from '@tarojs/components'
import { useState } from 'react'
import { toList } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { useNow } from '@/ui/hooks/use-now'
import type { PushView } from '@/shared/contract/pushes'
import type { RegionCode } from '@/shared/domain/access/region'
import { formatWhen } from '@/shared/domain/time/wording'
import { CallList } from './delivery/call-list'
import { usePushes } from './use-pushes'
import './push.scss'

/** Pushes that concern the agent's region, each with the people to call because no message reached them. */
export function CallsPanel({ places }: { places: readonly [{ regionCode: RegionCode }, ...unknown[]] }) {
  const now = useNow()
  const { regionCode } = places[0]
  const list = usePushes(regionCode, true)
  const [openId, setOpenId] = useState<string>()
  return (
    <PagedList
      {...toList(list)}
      rows={3}
      render={(push) => (
        <PushCalls
          push={push}
          now={now}
          regionCode={regionCode}
          isOpen={push.id === openId}
          onOpen={() => setOpenId(push.id)}
        />
      )}
      empty={
        <EmptyState icon="phone" title="现在没有要打的电话" text="政策推送后，微信没通知到的人会列在这里" />
      }
    />
  )
}

interface PushCallsProps {
  push: PushView
  now: number
  regionCode: RegionCode
  isOpen: boolean
  onOpen: () => void
}

function PushCalls({ push, now, regionCode, isOpen, onOpen }: PushCallsProps) {
  return (
    <View>
      <Card title={push.title}>
        <View className="push-row-text">{`${formatWhen(push.at, now)} 推送`}</View>
        {!isOpen && (
          <Button
            kind="quiet"
            icon="phone"
            text="谁还没通知到"
            label={`${push.title}，谁还没通知到`}
            onPress={onOpen}
          />
        )}
      </Card>
      {isOpen && <CallList pushId={push.id} regionCode={regionCode} isOpen />}
    </View>
  )
}
