import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'

/** What the enterprise owes of a need, each with how it stands; a tap leads to where it is handed in. */
export function PapersLine({ need }: { need: NeedView }) {
  if (!need.papers) return null
  const open = () => go(routes.papers(need.id))
  return (
    <Card title="后补的材料">
      {need.papers.map(({ id, name, words }) => (
        <ListRow key={id} title={name} text={words} onPress={open} />
      ))}
    </Card>
  )
}
