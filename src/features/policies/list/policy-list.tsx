import { View } from '@tarojs/components'
import { toList } from '@/cloud/query/list-frame'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { PagedList } from '@/ui/paged-list/paged-list'
import { SearchBox } from '@/ui/search-box/search-box'
import { Tabs } from '@/ui/tabs/tabs'
import { useNow } from '@/ui/hooks/use-now'
import { SEARCH_TEXT_MAX } from '@/shared/contract/limits'
import { ThemeFollow } from '../theme-follow'
import { emptyWords } from './empty-words'
import { FeedFilter } from './feed-filter'
import { PolicyListItem } from './policy-item'
import { isNarrowed, NOT_NARROWED, type Narrowing, type FeedTab, type useFeed } from './use-feed'
import './policy-list.scss'

const FEED_TABS = [
  { key: 'mine', text: '适合我的' },
  { key: 'all', text: '全部' },
  { key: 'favourites', text: '收藏' },
] as const

export interface PolicyListProps {
  feed: ReturnType<typeof useFeed>
  /** The staff member who reads; undefined for other people. */
  reader: { personId: string; enterpriseId: string } | undefined
  show: FeedTab
  onShow: (show: FeedTab) => void
  narrowing: Narrowing
  onNarrow: (narrowing: Narrowing) => void
  typed: string
  onType: (text: string) => void
  /** The policy that stands beside the list. */
  chosenId: string | undefined
  /** The reader has opened the policy; at first the list itself has chosen one. */
  opened: boolean
  onOpen: (policyId: string, measureId?: string) => void
}

/** The list of 政策: tabs, search, filters and cards. */
export function PolicyList(props: PolicyListProps) {
  const { feed, reader, show, narrowing, typed } = props
  const now = useNow()
  const searching = typed.trim() !== ''
  const narrows = show !== 'favourites' || searching
  return (
    <View>
      <View className="feed-search">
        <SearchBox
          label="找政策"
          placeholder="要办的事或文号"
          maxLength={SEARCH_TEXT_MAX}
          value={typed}
          onChange={props.onType}
        />
      </View>
      <View>
        {reader && !searching && (
          <Tabs label="看哪些政策" items={FEED_TABS} value={show} onChange={props.onShow} />
        )}
        {narrows && (
          <FeedFilter narrowing={narrowing} staff={reader !== undefined} onNarrow={props.onNarrow} />
        )}
      </View>
      <View>
        {reader && narrows && narrowing.theme && <ThemeFollow {...reader} theme={narrowing.theme} />}
      </View>
      <PagedList
        {...toList(feed)}
        rows={4}
        render={(policy) => (
          <PolicyListItem
            policy={policy}
            now={now}
            staff={reader !== undefined}
            chosen={policy.id === props.chosenId}
            opened={props.opened && policy.id === props.chosenId}
            onOpen={() => props.onOpen(policy.id, policy.found?.measureId)}
          />
        )}
        empty={
          !feed.more && (
            <EmptyState
              {...emptyWords({
                show,
                searchText: feed.searchText,
                narrowed: narrows && isNarrowed(narrowing),
              })}
              {...(narrows && isNarrowed(narrowing)
                ? { action: { text: '清除筛选', onPress: () => props.onNarrow(NOT_NARROWED) } }
                : show !== 'all' && reader && !searching
                  ? { action: { text: '看全部政策', onPress: () => props.onShow('all') } }
                  : {})}
            />
          )
        }
      >
        {reader && show === 'mine' && !searching && feed.items && feed.items.length > 1 && (
          <View className="feed-said">先排符合的；30 天内截止的按先后排在前面，其余按能拿到的多少排</View>
        )}
        {feed.searchText !== '' && feed.items && feed.items.length > 0 && (
          <View className="feed-said">
            与“{feed.searchText}”最贴近的 {feed.items.length} 项
          </View>
        )}
      </PagedList>
    </View>
  )
}
