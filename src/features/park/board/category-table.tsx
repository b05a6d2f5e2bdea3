import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ariaRole, classes } from '@/ui/platform/platform'
import type { BoardView } from '@/shared/contract/park-board'
import { CATEGORY_SPECS } from '@/shared/domain/need/category'
import type { Standing } from '@/shared/domain/need/figures'
import { answered, formatShare, STANDING_LABELS, type Figures } from './board-words'

const SHOWN: readonly Standing[] = [
  'waiting',
  'working',
  'with_enterprise',
  'solved',
  'silent',
  'declined',
  'withdrawn',
]

/** The needs of enterprises by category: how they stand, as a bar and in figures. */
export function CategoryTable({ board: { categories, total } }: { board: BoardView }) {
  const rows = [...categories].sort((a, b) => b.figures.posted - a.figures.posted)
  const most = rows[0]?.figures.posted ?? 0
  return (
    <Card title="什么难住了企业">
      <View className="board-legend">
        {SHOWN.map((one) => (
          <View key={one} className="board-key">
            <View className={`board-swatch board-${one}`} />
            <Text>{STANDING_LABELS[one]}</Text>
          </View>
        ))}
      </View>
      <View className="board-table" {...ariaRole('table')} aria-label="各类诉求办到哪里">
        <View className="board-row board-row-head" {...ariaRole('row')}>
          <Cell head>类别</Cell>
          <Cell head wide>
            办到哪里
          </Cell>
          <Cell head>件</Cell>
          <Cell head>按时</Cell>
        </View>
        {rows.map(({ category, figures }) => (
          <Line key={category} name={CATEGORY_SPECS[category].label} figures={figures} most={most} />
        ))}
        {rows.length > 1 && <Line name="合计" figures={total} most={total.posted} />}
      </View>
      {rows.length === 0 && <View className="board-text">这段时间没有新诉求。</View>}
    </Card>
  )
}

function Cell({
  children,
  head = false,
  wide = false,
}: {
  children: string
  head?: boolean
  wide?: boolean
}) {
  return (
    <View
      className={classes('board-cell', wide && 'board-cell-wide')}
      {...ariaRole(head ? 'columnheader' : 'cell')}
    >
      {children}
    </View>
  )
}

function Line({ name, figures, most }: { name: string; figures: Figures; most: number }) {
  const { inTime, due } = answered(figures)
  const counts = SHOWN.map((one) => ({ one, count: figures.standing[one] })).filter(({ count }) => count > 0)
  return (
    <View className="board-row" {...ariaRole('row')}>
      <Cell>{name}</Cell>
      <View className="board-cell board-cell-wide" {...ariaRole('cell')}>
        <View
          className="board-bar"
          style={{ width: `${most === 0 ? 0 : (100 * figures.posted) / most}%` }}
          aria-hidden="true"
        >
          {counts.map(({ one, count }) => (
            <View key={one} className={`board-part board-${one}`} style={{ flexGrow: count }} />
          ))}
        </View>
        <Text className="board-note">
          {counts.map(({ one, count }) => `${STANDING_LABELS[one]} ${count}`).join(' · ')}
        </Text>
      </View>
      <Cell>{String(figures.posted)}</Cell>
      <Cell>{formatShare(inTime, due)}</Cell>
    </View>
  )
}
