import { cloud } from '@/cloud/rpc/client'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { RATING_LABELS } from '@/shared/domain/need/need'
import { formatWhen } from '@/shared/domain/time/wording'
import { useReadAgain } from './use-read-again'

export interface CallBacksProps {
  regionCode: string
  now: number
  /** When the queue beside it was read, epoch ms. */
  queueAt: number | undefined
  onOpen: (needId: string) => void
}

/**
 * Enterprises that were not content and wait for a call-back, the earliest due first. An officer sees their own, an administrator all.
 * Empty without any.
 */
export function CallBacks({ regionCode, now, queueAt, onOpen }: CallBacksProps) {
  const query = useQuery(`call-backs:${regionCode}`, () => cloud.needs.callBacks({ regionCode }))
  const administers = useMe().park.some(
    (one) => one.role === 'administrator' && regionCode.startsWith(one.regionCode),
  )
  const callBacks = (query.data?.callBacks ?? []).filter(({ mine }) => mine || administers)
  useReadAgain(query, callBacks.length > 0, queueAt)
  if (callBacks.length === 0) return null
  return (
    <Card title={`要回访 ${callBacks.length} 家`}>
      {callBacks.map(({ needId, title, enterpriseName, level, dueAt, officer, mine }) => (
        <ListRow
          key={needId}
          title={`${enterpriseName}：${RATING_LABELS[level]}`}
          text={`${title} · ${mine ? '我' : (officer ?? '管理员')} · ${formatWhen(dueAt, now)} 前${now > dueAt ? '，已超时' : ''}`}
          onPress={() => onOpen(needId)}
        />
      ))}
    </Card>
  )
}
