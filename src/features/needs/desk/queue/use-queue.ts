import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { writeCached } from '@/cloud/query/answer-cache'
import { useAction } from '@/cloud/rpc/use-action'
import { usePages, type Pages } from '@/cloud/query/use-pages'
import type { EmptyStateProps } from '@/ui/empty-state/empty-state'
import type { contract } from '@/shared/contract'
import type { InputOf, OutputOf, RefusalOf } from '@/shared/contract/action'
import type { NeedCard, NeedView } from '@/shared/contract/need-view'
import { formatRefusal } from '@/shared/contract/wording'
import { QUEUE_TABS } from '@/shared/domain/need/need'
import { needKey } from '@/features/needs/keys'
import { useQueueCounts, type QueueCounts } from './use-queue-counts'

type QueueAction = typeof contract.needs.queuePage
export type DeskQueueTab = NonNullable<InputOf<QueueAction>['show']>

/** A region whose queue the person may see. */
export interface QueuePlace {
  regionCode: string
  regionName: string
}

export const QUEUE_TAB_LABELS: Readonly<Record<DeskQueueTab, string>> = {
  todo: '待办',
  mine: '我的',
  late: '超时',
  today: '今天到期',
  unclaimed: '没人接',
  awaiting: '待企业',
  closed: '已结束',
}

export const EMPTY_QUEUE: Readonly<Record<DeskQueueTab, Pick<EmptyStateProps, 'icon' | 'title' | 'text'>>> = {
  todo: { icon: 'check', title: '都办完了', text: '企业一提新诉求，就会按剩余时间排在这里' },
  late: { icon: 'check', title: '没有超时的', text: '超过承诺时间的诉求会出现在这里' },
  today: { icon: 'check', title: '今天没有到期的', text: '今天该答复的诉求会出现在这里' },
  unclaimed: { icon: 'check', title: '都有人接了', text: '还没有人认领的诉求会出现在这里，等得最久的在前' },
  mine: { icon: 'desk', title: '手上没有诉求', text: '认领之后由您负责的会在这里' },
  awaiting: { icon: 'pause', title: '没有在等企业的', text: '请企业补充或确认的，等待期间放在这里' },
  closed: { icon: 'file', title: '还没有已结束的', text: '办结、撤回和不受理的留在这里备查' },
}

export function isQueueTab(text: string | undefined): text is DeskQueueTab {
  return QUEUE_TABS.some((tab) => tab === text)
}

export interface Queue {
  list: Pages<OutputOf<QueueAction>, NeedCard, RefusalOf<QueueAction>>
  counts: QueueCounts['byTab']
  regionCode: string
  setRegion: (code: string) => void
  show: DeskQueueTab
  setShow: (show: DeskQueueTab) => void
  claim: (needId: string) => Promise<void>
  claimingId: string | undefined
  /** The need that was claimed last. The claim has moved it within the queue. */
  claimed: NeedView | undefined
  /** Why the last claim failed, in plain words. */
  claimFault: string | undefined
}

/** One tab of a region's queue. Needs can be claimed from it. */
export function useQueue(firstRegion: string, firstShow: DeskQueueTab): Queue {
  const [regionCode, setRegion] = useState(firstRegion)
  const [show, setShow] = useState(firstShow)
  const [claimingId, setClaimingId] = useState<string>()
  const [claimed, setClaimed] = useState<NeedView>()
  const claim = useAction(cloud.needs.claim)
  const counts = useQueueCounts(regionCode)
  const pages = usePages(
    `queue:${regionCode}:${show}`,
    (cursor) => cloud.needs.queuePage({ regionCode, show, ...(cursor !== undefined && { cursor }) }),
    (page) => page.needs,
  )
  const list = {
    ...pages,
    refresh: async () => {
      await pages.refresh()
      await counts.refresh()
    },
  }
  return {
    list,
    counts: counts.byTab,
    regionCode,
    setRegion,
    show,
    setShow,
    claimingId,
    claimed,
    claimFault: claim.refusal && formatRefusal(claim.refusal),
    claim: async (needId) => {
      setClaimingId(needId)
      setClaimed(undefined)
      const answer = await claim.run({ needId })
      if (answer.ok) {
        // The panel beside the list reads the same cache entry.
        writeCached(needKey(needId), { data: answer.data, at: Date.now() })
        setClaimed(answer.data.need)
      }
      await list.refresh()
      setClaimingId(undefined)
    },
  }
}
