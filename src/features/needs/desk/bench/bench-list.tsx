import { Text, View } from '@tarojs/components'
import { toList } from '@/cloud/query/list-frame'
import { Button } from '@/ui/button/button'
import { classes } from '@/ui/platform/platform'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { Press } from '@/ui/press/press'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { WORK_COUNTED_MAX } from '@/shared/contract/park-day'
import { QUEUE_TABS, type QueueTab } from '@/shared/domain/need/need'
import { formatAgo } from '@/shared/domain/time/wording'
import { BatchBar } from '../batch/batch-bar'
import type { Batch } from '../batch/use-batch'
import { FindBar } from '../find/find-bar'
import type { Find } from '../find/use-find'
import { Offers } from '../queue/offers'
import { CallBacks } from '../queue/call-backs'
import { PapersDue } from '../queue/papers-due'
import { EMPTY_QUEUE, QUEUE_TAB_LABELS, type Queue, type QueuePlace } from '../queue/use-queue'
import { NeedRow } from './need-row'
import { RegionChips } from '../queue/region-chips'
import './bench-list.scss'

export interface BenchListProps {
  places: readonly QueuePlace[]
  queue: Queue
  find: Find
  myName: string
  shownId: string | undefined
  onOpen: (needId: string) => void
  onHelp: () => void
  batch: Batch
}

/** Search, filters with counts, and the needs in low rows: about twelve on a screen. */
export function BenchList({ places, queue, find, myName, shownId, onOpen, onHelp, batch }: BenchListProps) {
  const now = useNow()
  const { list, show } = queue
  const items = (find.active ? find.list.items : list.items) ?? []
  return (
    <View className="bench-list">
      <FindBar find={find} />
      {places.length > 1 && (
        <View className="chip-row bench-places">
          <RegionChips places={places} queue={queue} />
        </View>
      )}
      {!find.active && <Filters queue={queue} />}
      <View className="bench-fresh">
        <Text>{list.at === undefined || find.active ? '' : `${formatAgo(list.at, now)}更新`}</Text>
        <View className="bench-tools">
          <Button kind="plain" size="small" text="代企业登记" onPress={() => go(routes.deskEnterNeed())} />
          <Button kind="plain" size="small" text="快捷键 ?" onPress={onHelp} />
        </View>
      </View>
      {!find.active && (
        <>
          <Offers regionCode={queue.regionCode} now={now} queueAt={list.at} onOpen={onOpen} />
          <CallBacks regionCode={queue.regionCode} now={now} queueAt={list.at} onOpen={onOpen} />
          <PapersDue regionCode={queue.regionCode} queueAt={list.at} onOpen={onOpen} />
        </>
      )}
      <BatchBar
        batch={batch}
        regionCode={queue.regionCode}
        cardOf={(needId) => items.find(({ id }) => id === needId)}
      />
      <PagedList
        {...toList(find.active ? find.list : list)}
        rows={8}
        render={(need) => (
          <NeedRow
            need={need}
            now={now}
            myName={myName}
            chosen={need.id === shownId}
            onOpen={() => onOpen(need.id)}
            selected={batch.chosen.includes(need.id)}
            onSelect={() => batch.toggle(need.id)}
          />
        )}
        empty={
          find.active ? (
            <EmptyState icon="search" title="没有找到" text="换几个字，或少选一个条件" />
          ) : (
            <EmptyState {...EMPTY_QUEUE[show]} />
          )
        }
      />
    </View>
  )
}

const TONES: Partial<Record<QueueTab, string>> = { late: 'bad', today: 'warn', unclaimed: 'warn' }

/** The tabs of the queue with their counts, on as many lines as they need. */
function Filters({ queue: { counts, show, setShow } }: { queue: Queue }) {
  const count = (tab: QueueTab) => {
    const number = counts[tab]
    if (number === undefined) return ''
    return number < WORK_COUNTED_MAX ? ` ${number}` : ` ${WORK_COUNTED_MAX - 1}+`
  }
  return (
    <View className="bench-filters">
      {QUEUE_TABS.map((tab) => (
        <Press
          key={tab}
          role="toggle"
          on={tab === show}
          className={classes(
            'bench-filter',
            tab === show && 'bench-filter-on',
            (counts[tab] ?? 0) > 0 && TONES[tab] && `bench-filter-${TONES[tab]}`,
          )}
          onPress={() => setShow(tab)}
        >
          <Text>{`${QUEUE_TAB_LABELS[tab]}${count(tab)}`}</Text>
        </Press>
      ))}
    </View>
  )
}
