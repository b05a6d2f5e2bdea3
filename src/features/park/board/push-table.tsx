import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ListRow } from '@/ui/list-row/list-row'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { READERS_COUNTED_MAX, type BoardView } from '@/shared/contract/park-board'
import { formatShare } from './board-words'

/** The latest pushes: how many people each reached, and how many of them have read it. */
export function PushTable({ pushes }: Pick<BoardView, 'pushes'>) {
  return (
    <Card title="政策走到哪了">
      <View>
        {pushes.map(({ id, title, people, readers }) => (
          <ListRow
            key={id}
            title={title}
            text={formatReach(people, readers)}
            onPress={() => go(routes.deskDelivery(id))}
          />
        ))}
      </View>
      {pushes.length === 0 && <View className="board-text">还没有推送过政策。</View>}
    </Card>
  )
}

function formatReach(people: number | undefined, readers: number): string {
  const read = readers < READERS_COUNTED_MAX ? String(readers) : `${READERS_COUNTED_MAX} 以上`
  if (people === undefined) return `已读 ${read} 人`
  const share = readers < READERS_COUNTED_MAX ? `（${formatShare(readers, people)}）` : ''
  return `应知 ${people} 人 · 已读 ${read} 人${share}`
}
