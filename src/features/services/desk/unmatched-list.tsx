import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toList } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { UnmatchedRow, type UnmatchedItem } from './unmatched-row'

/** Texts of a region's enterprises for which no service was found. One tap makes an example of a text, or begins a new service. */
export function UnmatchedList({ regionCode }: { regionCode: string }) {
  const [done, setDone] = useState<readonly string[]>([])
  const list = usePages(
    `unmatched:${regionCode}`,
    (cursor) => cloud.services.unmatched({ regionCode, ...(cursor !== undefined && { cursor }) }),
    ({ texts }): UnmatchedItem[] => texts.map((one) => ({ ...one, id: one.unmatchedId })),
  )
  const { items, ...frame } = toList(list)
  return (
    <View>
      <View className="unmatched-hint">
        企业提过、目录里没有把握对上的说法，已去掉名字和号码，最后一次问到后留 90
        天。加成说法后，下次就能直接配上。
      </View>
      <PagedList
        {...frame}
        items={items?.filter(({ id }) => !done.includes(id))}
        rows={4}
        render={(item) => (
          <UnmatchedRow
            item={item}
            regionCode={regionCode}
            onDone={() => setDone((before) => [...before, item.id])}
          />
        )}
        empty={
          <EmptyState icon="check" title="没有待处理的说法" text="企业问了、目录却对不上的，会列在这里" />
        }
      />
    </View>
  )
}
