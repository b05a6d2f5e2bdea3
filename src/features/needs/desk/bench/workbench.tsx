import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Column, Columns } from '@/ui/columns/columns'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Sheet } from '@/ui/sheet/sheet'
import { useBatch } from '../batch/use-batch'
import type { Find } from '../find/use-find'
import type { Queue, QueuePlace } from '../queue/use-queue'
import { BenchList } from './bench-list'
import { BenchNeed } from './bench-need'
import type { Writing } from './composer'
import { BENCH_KEYS, useBenchKeys } from './use-bench-keys'
import './workbench.scss'

export interface WorkbenchProps {
  places: readonly QueuePlace[]
  queue: Queue
  find: Find
  myName: string
}

/** The desk on a wide screen: list, need and context side by side. The first need is open at once. */
export function Workbench({ places, queue, find, myName }: WorkbenchProps) {
  const [chosen, setChosen] = useState<string>()
  const [writing, setWriting] = useState<Writing>()
  const [helping, setHelping] = useState(false)
  const { refresh } = queue.list
  const items = (find.active ? find.list.items : queue.list.items) ?? []
  const ids = items.map(({ id }) => id)
  // The chosen need stays beside the list even when it leaves the tab, e.g. after a reply.
  const shownId = chosen ?? ids[0]
  const open = (needId: string) => {
    setChosen(needId)
    setWriting(undefined)
  }
  const [batches, setBatches] = useState(0)
  const onBatchDone = useCallback(() => {
    setBatches((before) => before + 1)
    void refresh()
  }, [refresh])
  const batch = useBatch(onBatchDone)
  const next = shownId === undefined ? undefined : ids[ids.indexOf(shownId) + 1]
  useBenchKeys({
    ids,
    shownId,
    onOpen: open,
    onWrite: setWriting,
    onHelp: () => setHelping(true),
    onSelect: batch.toggle,
  })
  return (
    <Columns>
      <Column place="list">
        <BenchList
          places={places}
          queue={queue}
          find={find}
          myName={myName}
          shownId={shownId}
          onOpen={open}
          onHelp={() => setHelping(true)}
          batch={batch}
        />
      </Column>
      {shownId === undefined ? (
        <Column place="main">
          <EmptyState icon="desk" title="选一件诉求，在这里办理" />
        </Column>
      ) : (
        <BenchNeed
          // A step with several needs may have changed this one, so it is read again.
          key={`${shownId}:${batches}`}
          needId={shownId}
          writing={writing}
          onWrite={setWriting}
          onOpen={open}
          onNext={next === undefined ? undefined : () => open(next)}
          onChanged={() => void queue.list.refresh()}
        />
      )}
      <Sheet open={helping} title="快捷键" onClose={() => setHelping(false)}>
        {BENCH_KEYS.map(({ keys, does }) => (
          <View key={keys} className="bench-key">
            <View className="bench-key-name">{keys}</View>
            <View>{does}</View>
          </View>
        ))}
      </Sheet>
    </Columns>
  )
}
