import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { useMe } from '@/cloud/query/use-me'
import { Button } from '@/ui/button/button'
import { COLUMNS_PX } from '@/ui/columns/columns'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { useWide } from '@/ui/screen/use-wide'
import { SplitView } from '@/ui/split-view/split-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { FindBar } from '../find/find-bar'
import { FoundList } from '../find/found-list'
import { useFind, type Find } from '../find/use-find'
import { Workbench } from '../bench/workbench'
import { DeskNeed } from '../desk-need'
import { QueueList } from './queue-list'
import { isQueueTab, useQueue, type QueuePlace } from './use-queue'

export interface QueuePanelProps {
  places: readonly [QueuePlace, ...QueuePlace[]]
  /** The first tab. */
  show: string | undefined
}

/**
 * The desk with the queue. A wide screen shows the chosen need beside it, at first the most urgent one; a wider screen also shows its
 * context.
 */
export function QueuePanel({ places, show }: QueuePanelProps) {
  const wide = useWide()
  const me = useMe()
  const [chosen, setChosen] = useState<string>()
  const queue = useQueue(places[0].regionCode, isQueueTab(show) ? show : 'todo')
  const { list } = queue
  const find = useFind(queue.regionCode)
  const columns = useWide(COLUMNS_PX)
  const open = (needId: string) => (wide ? setChosen(needId) : go(routes.deskNeed(needId)))
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  // The chosen need stays beside the list even when it leaves the tab, e.g. after a reply.
  const shownId = chosen ?? list.items?.[0]?.id
  const myName = me.person?.name ?? ''
  if (columns) return <Workbench places={places} queue={queue} find={find} myName={myName} />
  return (
    <SplitView
      list={
        <QueueAndFind find={find} onOpen={open}>
          <QueueList
            places={places}
            queue={queue}
            myName={myName}
            chosenId={wide ? shownId : undefined}
            onOpen={open}
          />
        </QueueAndFind>
      }
      detail={
        shownId === undefined ? (
          list.items && <EmptyState icon="desk" title="选一件诉求，在这里办理" />
        ) : (
          <DeskNeed key={shownId} needId={shownId} onChanged={() => void list.refresh()} />
        )
      }
    />
  )
}

interface QueueAndFindProps {
  find: Find
  onOpen: (needId: string) => void
  children: ReactNode
}

/** The queue, or the results of a search among all needs. */
function QueueAndFind({ find, onOpen, children }: QueueAndFindProps) {
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon="plus"
        text="代企业登记"
        onPress={() => go(routes.deskEnterNeed())}
      />
      <FindBar find={find} />
      {find.active ? <FoundList find={find} onOpen={onOpen} /> : children}
    </>
  )
}
