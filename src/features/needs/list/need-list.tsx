import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { usePages } from '@/cloud/query/use-pages'
import { Button } from '@/ui/button/button'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { LongList } from '@/ui/long-list/long-list'
import { MoreRow } from '@/ui/more-row/more-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { Tabs } from '@/ui/tabs/tabs'
import { useNow } from '@/ui/hooks/use-now'
import { formatRefusal } from '@/shared/contract/wording'
import { AwaitingNeeds, isAwaiting } from './awaiting-needs'
import { NeedItem } from './need-item'
import './need-list.scss'

const SHOWS = [
  { key: 'open', text: '进行中' },
  { key: 'closed', text: '已结束' },
  { key: 'all', text: '全部' },
] as const

type Show = (typeof SHOWS)[number]['key']

const EMPTY: Readonly<Record<Show, { title: string; text: string }>> = {
  open: { title: '没有正在办的诉求', text: '遇到困难就写一句，马上能看到谁能帮上、什么时候答复。' },
  closed: { title: '还没有办结的诉求', text: '办结、撤回和不受理的诉求会留在这里，随时可查。' },
  all: { title: '您还没提过诉求', text: '提交后，谁负责、怎么办、什么时候答复，都会在这里。' },
}

export interface NeedListProps {
  enterpriseId: string
  /** The need that stands beside the list. */
  chosen?: string | undefined
  /** Increases when the need beside the list was changed. */
  changes?: number
  onOpen: (needId: string) => void
  /** Receives the id of the first need, so that a wide screen can show it beside the list. */
  onFirst?: (needId: string) => void
  onPost: () => void
}

/** 诉求: the needs of the enterprise, open ones first. */
export function NeedList({ enterpriseId, chosen, changes = 0, onOpen, onFirst, onPost }: NeedListProps) {
  const [show, setShow] = useState<Show>('open')
  const now = useNow()
  const pages = usePages(
    `needs:${enterpriseId}:${show}`,
    (cursor) => cloud.needs.mine({ enterpriseId, show, cursor }),
    (page) => page.needs,
  )
  const { items: needs, refresh, moreRefusal } = pages
  const shown = show === 'open' ? (needs ?? []).filter((need) => !isAwaiting(need)) : (needs ?? [])
  useEffect(() => {
    if (changes > 0) void refresh()
  }, [changes, refresh])
  const firstId = ((show === 'open' ? needs?.find(isAwaiting) : undefined) ?? shown[0])?.id
  useEffect(() => {
    if (firstId !== undefined) onFirst?.(firstId)
  }, [firstId, onFirst])
  return (
    <View>
      <View className="need-list-head">
        <Tabs label="看哪些诉求" items={SHOWS} value={show} onChange={setShow} />
        <Button size="small" icon="plus" text="提诉求" onPress={onPost} />
      </View>
      {show === 'open' && <AwaitingNeeds enterpriseId={enterpriseId} changes={changes} onOpen={onOpen} />}
      <QueryFrame {...toFrame(pages)} rows={4}>
        {needs?.length === 0 && (
          <EmptyState icon="needs" {...EMPTY[show]} action={{ text: '提一个诉求', onPress: onPost }} />
        )}
      </QueryFrame>
      <LongList
        items={shown}
        getKey={({ id }) => id}
        render={(need) => (
          <NeedItem need={need} now={now} chosen={need.id === chosen} onOpen={() => onOpen(need.id)} />
        )}
      />
      <MoreRow
        more={pages.more}
        reading={pages.readingMore}
        onMore={() => void pages.readMore()}
        fault={moreRefusal && formatRefusal(moreRefusal)}
      />
    </View>
  )
}
