import { View } from '@tarojs/components'
import { toList } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Tabs } from '@/ui/tabs/tabs'
import { useNow } from '@/ui/hooks/use-now'
import { QUEUE_TABS } from '@/shared/domain/need/need'
import { formatAgo, formatWhen } from '@/shared/domain/time/wording'
import { CallBacks } from './call-backs'
import { Offers } from './offers'
import { PapersDue } from './papers-due'
import { QueueCard } from './queue-card'
import { EMPTY_QUEUE, QUEUE_TAB_LABELS, type Queue, type QueuePlace } from './use-queue'
import { RegionChips } from './region-chips'
import './queue-list.scss'

export interface QueueListProps {
  places: readonly QueuePlace[]
  queue: Queue
  myName: string
  chosenId: string | undefined
  onOpen: (needId: string) => void
}

/** The needs of a region, by time left. */
export function QueueList({ places, queue, myName, chosenId, onOpen }: QueueListProps) {
  const now = useNow()
  const { list, counts, show } = queue
  return (
    <View>
      {places.length > 1 && (
        <View className="chip-row queue-places">
          <RegionChips places={places} queue={queue} />
        </View>
      )}
      <Tabs
        label="看哪些诉求"
        items={QUEUE_TABS.map((key) => ({
          key,
          text: QUEUE_TAB_LABELS[key],
          ...(counts[key] !== undefined && { count: counts[key] }),
        }))}
        value={show}
        onChange={queue.setShow}
      />
      <Offers regionCode={queue.regionCode} now={now} queueAt={list.at} onOpen={onOpen} />
      <CallBacks regionCode={queue.regionCode} now={now} queueAt={list.at} onOpen={onOpen} />
      <PapersDue regionCode={queue.regionCode} queueAt={list.at} onOpen={onOpen} />
      <View className="queue-fresh">
        <View>{list.at === undefined ? '' : `${formatAgo(list.at, now)}更新 · 按剩余时间排列`}</View>
        <Button
          kind="plain"
          size="small"
          icon="refresh"
          text="刷新"
          busy={list.pending}
          busyText="正在取…"
          onPress={() => void list.refresh()}
        />
      </View>
      {/* The notes have an element of their own: an element that appears beside rows makes WeChat send all rows again. */}
      <View>
        {queue.claimed && (
          <RefusalNote
            tone="good"
            icon="check"
            text={`已认领“${queue.claimed.title}”，由您负责，${formatWhen(queue.claimed.promise.dueAt ?? now, now)} 前再答复`}
            action={{ text: '去办理', onPress: () => queue.claimed && onOpen(queue.claimed.id) }}
          />
        )}
        {queue.claimFault !== undefined && <RefusalNote text={queue.claimFault} />}
      </View>
      <PagedList
        {...toList(list)}
        rows={4}
        render={(need) => (
          <QueueCard
            need={need}
            now={now}
            myName={myName}
            chosen={need.id === chosenId}
            onOpen={() => onOpen(need.id)}
            onClaim={() => void queue.claim(need.id)}
            claiming={queue.claimingId === need.id}
          />
        )}
        empty={
          <EmptyState
            {...EMPTY_QUEUE[show]}
            {...(show !== 'todo' && { action: { text: '看待办', onPress: () => queue.setShow('todo') } })}
          />
        }
      />
    </View>
  )
}
