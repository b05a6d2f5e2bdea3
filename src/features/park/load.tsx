import { Text, View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ariaRole, classes } from '@/ui/platform/platform'
import type { DutyView } from '@/shared/contract/park'
import { rated } from './board/board-words'
import './load.scss'

/** The work that each officer has in hand, the most first: as a bar and in figures. */
export function Load({ duty: { officers, absences } }: { duty: DutyView }) {
  const away = new Map(absences.map(({ personId, cover }) => [personId, cover?.name]))
  const rows = [...officers].sort((a, b) => b.openNeeds - a.openNeeds)
  const most = rows[0]?.openNeeds ?? 0
  return (
    <Card title="谁手上多少">
      <View {...ariaRole('table')} aria-label="每个人手上多少">
        <View className="load-row load-head" {...ariaRole('row')}>
          <Cell head who>
            专员
          </Cell>
          <Cell head wide>
            在办
          </Cell>
          <Cell head>超时</Cell>
          <Cell head>今天到期</Cell>
          <Cell head>本周办结</Cell>
          <Cell head>评价</Cell>
        </View>
        {rows.map(({ personId, name, role, openNeeds, late, dueToday, solvedThisWeek, ratings }) => (
          <View key={personId} className="load-row" {...ariaRole('row')}>
            <View className="load-cell load-who" {...ariaRole('cell')}>
              <Text className="load-name">{name}</Text>
              {role === 'administrator' && <Text className="load-note">管理员</Text>}
              {away.has(personId) && <Text className="load-note">{awayWords(away.get(personId))}</Text>}
            </View>
            <View className="load-cell load-wide" {...ariaRole('cell')}>
              <View className="load-track" aria-hidden="true">
                <View
                  className="load-bar"
                  style={{ width: `${most === 0 ? 0 : (100 * openNeeds) / most}%` }}
                />
              </View>
              <Text className="load-count">{openNeeds}</Text>
            </View>
            <Cell late={late > 0}>{String(late)}</Cell>
            <Cell>{String(dueToday)}</Cell>
            <Cell>{String(solvedThisWeek)}</Cell>
            <Cell>{rated({ ratings }).mean}</Cell>
          </View>
        ))}
      </View>
    </Card>
  )
}

function awayWords(cover: string | undefined): string {
  return cover === undefined ? '登记了不在岗' : `登记了由${cover}代`
}

function Cell({
  children,
  head = false,
  who = false,
  wide = false,
  late = false,
}: {
  children: string
  head?: boolean
  who?: boolean
  wide?: boolean
  late?: boolean
}) {
  return (
    <View
      className={classes('load-cell', who && 'load-who', wide && 'load-wide', late && 'load-late')}
      {...ariaRole(head ? 'columnheader' : 'cell')}
    >
      {children}
    </View>
  )
}
