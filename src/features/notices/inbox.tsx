import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { cloud } from '@/cloud/rpc/client'
import { toFrame, toListEnd } from '@/cloud/query/list-frame'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useMe } from '@/cloud/query/use-me'
import { usePages } from '@/cloud/query/use-pages'
import { Button } from '@/ui/button/button'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { MoreRow } from '@/ui/more-row/more-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NoticeView } from '@/shared/contract/notices'
import { NOTICES_MARKED_MAX } from '@/shared/contract/limits'
import { NoticeItem } from './notice-item'
import { QuotaCard } from './quota-card'
import './inbox.scss'

export interface InboxProps {
  /** The question below a notice that asks for a fact; it is answered in place. */
  renderAsk: (notice: NoticeView) => ReactNode
}

/** The person's notices, newest first. A press opens the need or policy that a notice is about. */
export function Inbox({ renderAsk }: InboxProps) {
  const me = useMe()
  const now = useNow()
  const mark = useAction(cloud.notices.markRead)
  const list = usePages(
    me.known ? 'inbox' : undefined,
    (cursor) => cloud.notices.inbox({ ...(cursor !== undefined && { cursor }) }),
    (page) => page.notices,
  )
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()))
  const unread = (list.items ?? []).filter(({ read }) => !read)
  const { press: markRead, refusal } = usePressAgain(mark, async (notices: readonly NoticeView[]) => {
    const answer = await mark.run({ noticeIds: notices.slice(0, NOTICES_MARKED_MAX).map(({ id }) => id) })
    if (answer.ok) await Promise.all([list.refresh(), me.query.refresh()])
  })
  const open = (notice: NoticeView) => {
    if (!notice.read) markRead([notice])
    if (notice.policyId !== undefined) return go(routes.policy(notice.policyId))
    if (notice.needId === undefined) return
    // For people of the park a need opens at their desk; for staff of an enterprise it opens on its own page.
    go(me.staff ? routes.need(notice.needId) : routes.deskNeed(notice.needId))
  }
  return (
    <QueryFrame {...toFrame(me.known ? list : me.query)} loaded={list.items !== undefined}>
      {list.data && me.person && (
        <QuotaCard
          remaining={list.data.quota.remaining}
          policies={list.data.quota.policies}
          onRemaining={(remaining) =>
            list.data && list.replace({ ...list.data, quota: { ...list.data.quota, remaining } })
          }
        />
      )}
      {unread.length > 0 && (
        <View className="inbox-head">
          <View className="inbox-count">{unread.length} 条未读</View>
          <Button
            kind="plain"
            size="small"
            icon="check"
            text="全部标为已读"
            busy={mark.pending}
            onPress={() => markRead(unread)}
          />
        </View>
      )}
      <View>{refusal !== undefined && <RefusalNote text={refusal} />}</View>
      {list.items?.map((notice) => (
        <View key={notice.id}>
          <NoticeItem notice={notice} now={now} onOpen={() => open(notice)} />
          {notice.ask && renderAsk(notice)}
        </View>
      ))}
      {list.items?.length === 0 && (
        <EmptyState
          icon="bell"
          title="还没有消息"
          text={me.staff ? '诉求一有进展，就会出现在这里' : '有人找您办事时，会出现在这里'}
          {...(me.staff && { action: { text: '提一条诉求', onPress: () => go(routes.postNeed()) } })}
        />
      )}
      <MoreRow {...toListEnd(list)} />
    </QueryFrame>
  )
}
