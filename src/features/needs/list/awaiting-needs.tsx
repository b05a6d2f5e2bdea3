import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { usePages } from '@/cloud/query/use-pages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { MoreRow } from '@/ui/more-row/more-row'
import { Press } from '@/ui/press/press'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { useNow } from '@/ui/hooks/use-now'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedCard } from '@/shared/contract/need-view'
import { formatRefusal } from '@/shared/contract/wording'
import { NEED_STATE_CHIPS } from '../wording'
import { NeedLines } from './need-item'
import './open-needs-card.scss'

export interface AwaitingNeedsProps {
  enterpriseId: string
  /** Increases when a need beside the list was changed. */
  changes?: number
  onOpen: (needId: string) => void
}

/**
 * Whether the need waits for the enterprise. A date means that the park owes the next word: after a message, or while an administrator
 * decides.
 */
export const isAwaiting = ({ state, dueAt }: Pick<NeedCard, 'state' | 'dueAt'>): boolean =>
  dueAt === undefined && (state === 'awaiting_info' || state === 'awaiting_confirmation')

/** 等您处理: every open need that waits for the enterprise, with its button, and the papers that it owes. Empty without any. */
export function AwaitingNeeds({ enterpriseId, changes = 0, onOpen }: AwaitingNeedsProps) {
  const now = useNow()
  const me = useMe()
  const pages = usePages(
    // `me` has the number of waiting needs, so nothing is read when it is 0.
    me.known && me.awaiting === 0 ? undefined : `awaiting-needs:${enterpriseId}`,
    (cursor) => cloud.needs.mine({ enterpriseId, show: 'awaiting', cursor }),
    (page) => page.needs,
  )
  const { items: needs = [], more, moreRefusal, refresh } = pages
  useEffect(() => {
    if (changes > 0) void refresh()
  }, [changes, refresh])
  const papers = pages.data?.papers ?? []
  if (needs.length + papers.length === 0) return null
  return (
    <Card title="等您处理" aside={`${needs.length + papers.length}${more ? '+' : ''} 件`}>
      <QueryFrame {...toFrame(pages)}>{null}</QueryFrame>
      {papers.map(({ needId, name, words, title }, index) => (
        <ListRow
          key={`${needId} ${index}`}
          title={`${name}：${words}`}
          text={title}
          onPress={() => go(routes.papers(needId))}
        />
      ))}
      {needs.map((need) => (
        <View key={need.id} className="open-need">
          <Press
            role="link"
            className="bare"
            label={`${need.title}，${NEED_STATE_CHIPS[need.state].text}`}
            onPress={() => onOpen(need.id)}
          >
            <NeedLines need={need} now={now} />
          </Press>
          <View className="open-need-step">
            <Button
              size="small"
              text={need.state === 'awaiting_confirmation' ? '看结果并确认' : '去补充'}
              onPress={() => onOpen(need.id)}
            />
          </View>
        </View>
      ))}
      <MoreRow
        more={more}
        reading={pages.readingMore}
        onMore={() => void pages.readMore()}
        fault={moreRefusal && formatRefusal(moreRefusal)}
      />
    </Card>
  )
}
