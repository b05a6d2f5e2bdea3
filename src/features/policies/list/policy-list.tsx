import { View } from '@tarojs/components'
import { frameOf } from '@/cloud/frame-of'
import { EmptyState } from '@/components/empty-state/empty-state'
import { TextBox } from '@/components/field/text-box'
import { Icon } from '@/components/icon/icon'
import { LongList } from '@/components/long-list/long-list'
import { MoreRow } from '@/components/more-row/more-row'
import { Press } from '@/components/press/press'
import { QueryFrame } from '@/components/query-frame/query-frame'
import { Tabs } from '@/components/tabs/tabs'
import { useNow } from '@/components/use-now'
import { sayRefusal } from '@/shared/contract/wording'
import { ThemeFollow } from '../theme-follow'
import { emptyOf } from './empty-words'
import { FeedFilter } from './feed-filter'
import { PolicyItem } from './policy-item'
import { isNarrowed, NOT_NARROWED, type Narrowing, type Show, type useFeed } from './use-feed'
import './policy-list.scss'

const SHOWS = [
  { key: 'mine', text: '适合我的' },
  { key: 'all', text: '全部' },
  { key: 'kept', text: '收藏' },
] as const

export interface PolicyListProps {
  feed: ReturnType<typeof useFeed>
  /** Whoever looks, when they are of an enterprise. */
  reader: { personId: string; enterpriseId: string } | undefined
  show: Show
  onShow: (show: Show) => void
  narrowing: Narrowing
  onNarrow: (narrowing: Narrowing) => void
  typed: string
  onType: (text: string) => void
  chosenId: string | undefined
  onOpen: (policyId: string) => void
}

/** 政策: for me, all, favourites; search and filters; a card says in one line why it fits. */
export function PolicyList(props: PolicyListProps) {
  const { feed, reader, show, narrowing, typed } = props
  const now = useNow()
  const searching = typed.trim() !== ''
  const narrows = show !== 'kept' || searching
  return (
    <View>
      <View className="feed-search">
        <View className="feed-search-icon">
          <Icon name="search" />
        </View>
        <TextBox
          label="找政策"
          placeholder="说说要办的事，或输入文号"
          maxLength={200}
          value={typed}
          onChange={props.onType}
        />
        {typed !== '' && (
          <Press className="feed-clear" label="清空" onPress={() => props.onType('')}>
            <Icon name="close" size="small" />
          </Press>
        )}
      </View>
      <View>
        {reader && !searching && (
          <Tabs label="看哪些政策" items={SHOWS} value={show} onChange={props.onShow} />
        )}
        {narrows && (
          <FeedFilter narrowing={narrowing} staff={reader !== undefined} onNarrow={props.onNarrow} />
        )}
      </View>
      <View>
        {reader && narrows && narrowing.theme && <ThemeFollow {...reader} theme={narrowing.theme} />}
      </View>
      <QueryFrame {...frameOf(feed)} loaded={feed.items !== undefined} rows={4}>
        <View>
          {feed.sought !== '' && feed.items && feed.items.length > 0 && (
            <View className="feed-said">
              与“{feed.sought}”最贴近的 {feed.items.length} 项
            </View>
          )}
        </View>
        <LongList
          items={feed.items ?? []}
          keyOf={({ id }) => id}
          render={(policy) => (
            <PolicyItem
              policy={policy}
              now={now}
              staff={reader !== undefined}
              chosen={policy.id === props.chosenId}
              onOpen={() => props.onOpen(policy.id)}
            />
          )}
        />
        <View>
          {feed.items?.length === 0 && !feed.more && (
            <EmptyState
              {...emptyOf({ show, sought: feed.sought, narrowed: narrows && isNarrowed(narrowing) })}
              {...(narrows && isNarrowed(narrowing)
                ? { action: { text: '清除筛选', onPress: () => props.onNarrow(NOT_NARROWED) } }
                : show !== 'all' && reader && !searching
                  ? { action: { text: '看全部政策', onPress: () => props.onShow('all') } }
                  : {})}
            />
          )}
        </View>
        <MoreRow
          more={feed.more}
          reading={feed.readingMore}
          onMore={() => void feed.readMore()}
          fault={feed.moreRefusal && sayRefusal(feed.moreRefusal)}
        />
      </QueryFrame>
    </View>
  )
}
