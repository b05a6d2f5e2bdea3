import { toList } from '@/cloud/query/list-frame'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { ListRow } from '@/ui/list-row/list-row'
import { PagedList } from '@/ui/paged-list/paged-list'
import { useNow } from '@/ui/hooks/use-now'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { formatWhen } from '@/shared/domain/time/wording'
import type { Find } from './use-find'

/** The needs that the search found, newest first. */
export function FoundList({ find, onOpen }: { find: Find; onOpen: (needId: string) => void }) {
  const now = useNow()
  return (
    <PagedList
      {...toList(find.list)}
      rows={4}
      render={({ id, code, title, enterpriseName, state, responsible, createdAt }) => (
        <ListRow
          title={title}
          text={`${code} · ${enterpriseName} · ${NEED_STATE_LABELS[state]} · ${responsible} · ${formatWhen(createdAt, now)}`}
          onPress={() => onOpen(id)}
        />
      )}
      empty={
        <EmptyState
          icon="search"
          title="没有找到"
          text="换几个字，或少选一个条件"
          action={{ text: '回到待办', onPress: find.clear }}
        />
      }
    />
  )
}
