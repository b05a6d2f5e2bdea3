import { View } from '@tarojs/components'
import { useState } from 'react'
import { frameOf } from '@/cloud/frame-of'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LongList } from '@/components/long-list/long-list'
import { MoreRow } from '@/components/more-row/more-row'
import { QueryFrame } from '@/components/query-frame/query-frame'
import { sayWhen } from '@/components/time'
import { useNow } from '@/components/use-now'
import type { PushView } from '@/shared/contract/pushes'
import type { RegionCode } from '@/shared/domain/region'
import { sayRefusal } from '@/shared/contract/wording'
import { CallList } from './delivery/call-list'
import { usePushes } from './use-pushes'
import './push.scss'

/** Pushes that concern an agent's region, and for each whom to call because no message reached them. */
export function CallsPanel({ places }: { places: readonly [{ regionCode: RegionCode }, ...unknown[]] }) {
  const now = useNow()
  const { regionCode } = places[0]
  const list = usePushes(regionCode, true)
  const [openId, setOpenId] = useState<string>()
  return (
    <QueryFrame {...frameOf(list)} rows={3}>
      <View>
        <LongList
          items={list.items ?? []}
          keyOf={({ id }) => id}
          render={(push) => (
            <PushCalls
              push={push}
              now={now}
              regionCode={regionCode}
              isOpen={push.id === openId}
              onOpen={() => setOpenId(push.id)}
            />
          )}
        />
        {list.items?.length === 0 && (
          <EmptyState icon="phone" title="现在没有要打的电话" text="政策推送后，微信没通知到的人会列在这里" />
        )}
      </View>
      <MoreRow
        more={list.more}
        reading={list.readingMore}
        onMore={() => void list.readMore()}
        fault={list.moreRefusal && sayRefusal(list.moreRefusal)}
      />
    </QueryFrame>
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
        <View className="push-row-text">{`${sayWhen(push.at, now)} 推送`}</View>
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
