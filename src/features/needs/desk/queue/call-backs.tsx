import { cloud } from '@/cloud/rpc/client'
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

/** Enterprises that were not content and wait for a call, the first due first; nothing where there are none. */
export function CallBacks({ regionCode, now, queueAt, onOpen }: CallBacksProps) {
  const query = useQuery(`call-backs:${regionCode}`, () => cloud.needs.callBacks({ regionCode }))
  const callBacks = query.data?.callBacks ?? []
  useReadAgain(query, callBacks.length > 0, queueAt)
  if (callBacks.length === 0) return null
  return (
    <Card title={`要回访 ${callBacks.length} 家`}>
      {callBacks.map(({ needId, title, enterpriseName, level, dueAt, officer, mine }) => (
        <ListRow
          key={needId}
          title={`${enterpriseName}：${RATING_LABELS[level]}`}
          text={`${title} · ${mine ? '我' : (officer ?? '管理员')} · ${formatWhen(dueAt, now)} 前`}
          onPress={() => onOpen(needId)}
        />
      ))}
    </Card>
  )
}
