import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { saveText } from '@/ui/platform/save-text'
import { showToast } from '@/ui/platform/feedback'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { BOARD_SPANS, type BoardSpan, type BoardView } from '@/shared/contract/park-board'
import { formatDay, formatExactly } from '@/shared/domain/time/wording'
import { Setup } from '../setup'
import { BoardLoad } from './board-load'
import { BoardNumbers } from './board-numbers'
import { CategoryTable } from './category-table'
import { PushTable } from './push-table'
import { UnmatchedTable } from './unmatched-table'
import { WaitingList } from './waiting-list'
import { SPAN_LABELS, toBoardCsv } from './board-words'
import './board.scss'

/** The page of the administration. It begins with what is stuck; every number stands in a table, and every table can be saved. */
export function Board({ regionCode }: { regionCode: string }) {
  const [span, setSpan] = useState<BoardSpan>('week')
  const query = useQuery(`board:${regionCode}:${span}`, () => cloud.park.board({ regionCode, span }))
  const { data } = query
  return (
    <View className="board">
      <View className="board-main">
        <View className="board-head">
          <View className="chip-row">
            {BOARD_SPANS.map((one) => (
              <ChoiceChip
                key={one}
                text={SPAN_LABELS[one].now}
                chosen={one === span}
                onPress={() => setSpan(one)}
              />
            ))}
          </View>
          {data && <ExportButton board={data} />}
        </View>
        <QueryFrame {...toFrame(query)} rows={6}>
          {data && (
            <>
              <Freshness board={data} />
              <BoardNumbers board={data} span={span} />
              <View className="board-pair">
                <CategoryTable board={data} />
                <BoardLoad regionCode={regionCode} />
              </View>
              <View className="board-pair">
                <UnmatchedTable regionCode={regionCode} />
                <PushTable pushes={data.pushes} />
              </View>
            </>
          )}
        </QueryFrame>
      </View>
      <View className="board-side">
        <WaitingList lateNow={data?.lateNow} />
        <Setup regionCode={regionCode} />
      </View>
    </View>
  )
}

function Freshness({ board: { countedUntil, fromOn, untilOn, regionName } }: { board: BoardView }) {
  if (countedUntil === 0)
    return <RefusalNote tone="info" icon="info" text="还在第一次统计，数字还不全。十分钟后再来看。" />
  return (
    <View className="board-fresh">
      <Text>
        {regionName} · {formatDay(fromOn)}至{formatDay(untilOn)}提交的诉求 · 统计到{' '}
        {formatExactly(countedUntil)}
      </Text>
    </View>
  )
}

function ExportButton({ board }: { board: BoardView }) {
  const file = { name: `看板-${board.regionName}-${board.fromOn}.csv`, text: toBoardCsv(board) }
  return (
    <Button
      kind="quiet"
      size="small"
      icon="upload"
      text="导出表格"
      onPress={() => void saveText(file).catch(() => showToast('没有保存，请再点一次'))}
    />
  )
}
