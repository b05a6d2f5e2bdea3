import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { useReadAgain } from './use-read-again'

export interface PapersDueProps {
  regionCode: string
  /** When the queue beside it was read, epoch ms. */
  queueAt: number | undefined
  onOpen: (needId: string) => void
}

/** Papers that wait for this officer's check, and papers that are late. Empty without any. */
export function PapersDue({ regionCode, queueAt, onOpen }: PapersDueProps) {
  const query = useQuery(`papers:${regionCode}`, () => cloud.needs.papers({ regionCode }))
  const papers = (query.data?.papers ?? []).filter(({ toCheck, late }) => toCheck || late)
  useReadAgain(query, papers.length > 0, queueAt)
  if (papers.length === 0) return null
  return (
    <Card title={`后补的材料 ${papers.length} 份`}>
      {papers.map(({ needId, title, enterpriseName, name, words }, index) => (
        <ListRow
          key={`${needId} ${index}`}
          title={`${name}：${words}`}
          text={`${enterpriseName} · ${title}`}
          onPress={() => onOpen(needId)}
        />
      ))}
    </Card>
  )
}
