import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'

/** The papers that the enterprise owes for a need, each with its state. A tap leads to the page that takes them. */
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
