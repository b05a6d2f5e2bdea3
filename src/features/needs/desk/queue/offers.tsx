import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { formatWhen } from '@/shared/domain/time/wording'
import { useReadAgain } from './use-read-again'

export interface OffersProps {
  regionCode: string
  now: number
  /** When the queue beside it was read, epoch ms. */
  queueAt: number | undefined
  onOpen: (needId: string) => void
}

/** Needs that colleagues ask this officer to take over, the earliest due first. Empty without any. */
export function Offers({ regionCode, now, queueAt, onOpen }: OffersProps) {
  const query = useQuery(`offers:${regionCode}`, () => cloud.needs.offers({ regionCode }))
  const offers = query.data?.offers ?? []
  useReadAgain(query, offers.length > 0, queueAt)
  if (offers.length === 0) return null
  return (
    <Card title={`请您接手 ${offers.length} 件`}>
      {offers.map(({ needId, title, enterpriseName, by, until }) => (
        <ListRow
          key={needId}
          title={title}
          text={`${enterpriseName} · ${by} 转来 · ${formatWhen(until, now)} 前答复`}
          onPress={() => onOpen(needId)}
        />
      ))}
    </Card>
  )
}
