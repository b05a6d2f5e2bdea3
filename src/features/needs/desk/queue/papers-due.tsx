import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'

export interface PapersDueProps {
  regionCode: string
  onOpen: (needId: string) => void
}

/** Papers that were handed in and wait for this officer's check, and those that are late; nothing where there are none. */
export function PapersDue({ regionCode, onOpen }: PapersDueProps) {
  const query = useQuery(`papers:${regionCode}`, () => cloud.needs.papers({ regionCode }))
  const papers = (query.data?.papers ?? []).filter(({ toCheck, late }) => toCheck || late)
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
