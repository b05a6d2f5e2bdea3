import { View } from '@tarojs/components'
import { useState } from 'react'
import { toList } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { useNow } from '@/ui/hooks/use-now'
import type { PushView } from '@/shared/contract/pushes'
import type { RegionCode } from '@/shared/domain/access/region'
import { formatWhen } from '@/shared/domain/time/wording'
import { CallList } from './delivery/call-list'
import { usePushes } from './use-pushes'
import './push.scss'

/** Pushes that concern the agent's region, each with the people to call because no message has reached them. */
export function CallsPanel({ places }: { places: readonly [{ regionCode: RegionCode }, ...unknown[]] }) {
  const now = useNow()
  const wide = useWide()
  const { regionCode } = places[0]
  const list = usePushes(regionCode, true)
  const [openId, setOpenId] = useState<string>()
  return (
    <SplitView
      list={
        <PagedList
          {...toList(list)}
          rows={3}
          render={(push) => (
            <PushCalls
              push={push}
              now={now}
              regionCode={regionCode}
              isOpen={push.id === openId}
              isWide={wide}
              onOpen={() => setOpenId(push.id)}
            />
          )}
          empty={
            <EmptyState
              icon="phone"
              title="现在没有要打的电话"
              text="政策推送后，微信没通知到的人会列在这里"
            />
          }
        />
      }
      detail={
        openId !== undefined ? (
          <CallList key={openId} pushId={openId} regionCode={regionCode} isOpen />
        ) : (
          <View>
            {(list.data?.pushes.length ?? 0) > 0 && (
              <EmptyState
                icon="phone"
                title="选一次推送，看要打给谁"
                text="点“谁还没通知到”，名单在这里。查看会记录在案。"
              />
            )}
          </View>
        )
      }
    />
  )
}

interface PushCallsProps {
  push: PushView
  now: number
  regionCode: RegionCode
  isOpen: boolean
  /** The names of the people stand beside the list. */
  isWide: boolean
  onOpen: () => void
}

function PushCalls({ push, now, regionCode, isOpen, isWide, onOpen }: PushCallsProps) {
  return (
    <View>
      <Card title={push.title} chosen={isWide && isOpen}>
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
      {isOpen && !isWide && <CallList pushId={push.id} regionCode={regionCode} isOpen />}
    </View>
  )
}
