import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { useNow } from '@/ui/hooks/use-now'
import { formatWhen } from '@/shared/domain/time/wording'

/** When officers called an enterprise, and what they noted. Empty when nobody has called. */
export function ContactsCard({ enterpriseId }: { enterpriseId: string }) {
  const now = useNow()
  const query = useQuery(`contacts:${enterpriseId}`, () => cloud.enterprises.contacts({ enterpriseId }))
  const contacts = query.data?.contacts ?? []
  if (contacts.length === 0) return null
  return (
    <Card title="电话往来">
      {contacts.map(({ id, at, by, way, text }) => (
        <ListRow
          key={id}
          icon="phone"
          title={`${by}${way === 'call' ? '打过电话' : '复制过号码'} · ${formatWhen(at, now)}`}
          {...(text !== undefined && { text })}
        />
      ))}
    </Card>
  )
}
