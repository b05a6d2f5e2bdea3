import { Text, View } from '@tarojs/components'
import { toFrame } from '@/cloud/query/list-frame'
import { useDayWork } from '@/cloud/query/use-day-work'
import { Card } from '@/ui/card/card'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { WORK_COUNTED_MAX, type DayWork } from '@/shared/contract/park-day'
import './today-card.scss'

interface Tile {
  key: keyof DayWork
  text: string
  route: string
  /** Colour of the number while it is not 0. */
  tone?: 'bad' | 'warn'
}

const TILES: readonly Tile[] = [
  { key: 'late', text: '已超时', route: routes.queue('late'), tone: 'bad' },
  { key: 'dueToday', text: '今天到期', route: routes.queue('today'), tone: 'warn' },
  { key: 'unclaimed', text: '没人接', route: routes.queue('unclaimed'), tone: 'warn' },
  { key: 'mine', text: '我手上', route: routes.queue('mine') },
  { key: 'awaiting', text: '等企业', route: routes.queue('awaiting') },
  { key: 'inReview', text: '待审政策', route: routes.deskPolicies('in_review'), tone: 'warn' },
  { key: 'drafts', text: '我写的还没发布', route: routes.deskPolicies('mine') },
  { key: 'sending', text: '正在推送', route: routes.deskPushes() },
  { key: 'claims', text: '企业归属待定', route: routes.deskEnterprises(), tone: 'warn' },
  { key: 'unverified', text: '企业待核实', route: routes.deskEnterprises() },
]

/** Counts the work that waits for a person of the park. Each number leads to its list. */
export function TodayCard() {
  const query = useDayWork()
  const work = query.data ?? {}
  const shown = TILES.filter(({ key }) => work[key] !== undefined)
  const waiting = shown.filter(({ key, tone }) => tone !== undefined && (work[key] ?? 0) > 0)
  return (
    <QueryFrame {...toFrame(query)} rows={2}>
      <Card title={waiting.length > 0 ? '今天等您处理' : '今天没有要赶的'}>
        <View className="today">
          {shown.map((tile) => (
            <TodayTile key={tile.key} tile={tile} count={work[tile.key] ?? 0} />
          ))}
        </View>
      </Card>
    </QueryFrame>
  )
}

function TodayTile({ tile: { text, route, tone }, count }: { tile: Tile; count: number }) {
  const number = count < WORK_COUNTED_MAX ? String(count) : `${WORK_COUNTED_MAX - 1}+`
  return (
    <Press className="today-tile" role="link" label={`${text} ${number}`} onPress={() => go(route)}>
      <Text className={classes('today-number', count > 0 && tone && `today-${tone}`)}>{number}</Text>
      <Text className="today-text">{text}</Text>
    </Press>
  )
}
