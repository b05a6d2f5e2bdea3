import { Text, View } from '@tarojs/components'
import { classes } from '@/ui/platform/platform'
import { WORK_COUNTED_MAX } from '@/shared/contract/park-day'
import type { BoardSpan, BoardView } from '@/shared/contract/park-board'
import { answered, formatShare, rated, SPAN_LABELS } from './board-words'

/** Five numbers, each with its parts. */
export function BoardNumbers({ board, span }: { board: BoardView; span: BoardSpan }) {
  const { total, postedBefore, lateNow } = board
  const { inTime, due } = answered(total)
  const { count, mean } = rated(total)
  const { solved, silent, declined } = total.standing
  const late = lateNow < WORK_COUNTED_MAX ? String(lateNow) : `${WORK_COUNTED_MAX - 1}+`
  return (
    <View className="board-numbers">
      <BigNumber
        value={String(total.posted)}
        text="新诉求"
        note={`${SPAN_LABELS[span].before} ${postedBefore}`}
      />
      <BigNumber value={formatShare(inTime, due)} text="按时首次答复" note={`${inTime} / ${due} 件到期`} />
      <BigNumber
        value={String(solved)}
        text="企业确认办结"
        note={`另 ${silent} 件无人应答后关闭，${declined} 件不受理`}
      />
      <BigNumber value={mean} text="好差评（5 分满）" note={`${count} 次评价，${total.unrated} 件没有评价`} />
      <BigNumber value={late} text="现在超时" note="不论何时提交" bad={lateNow > 0} />
    </View>
  )
}

interface BigNumberProps {
  value: string
  text: string
  note: string
  bad?: boolean
}

function BigNumber({ value, text, note, bad = false }: BigNumberProps) {
  return (
    <View className="board-number">
      <Text className={classes('board-value', bad && 'board-bad')}>{value}</Text>
      <Text className="board-text">{text}</Text>
      <Text className="board-note">{note}</Text>
    </View>
  )
}
