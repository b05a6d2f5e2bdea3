import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { NEED_BATCH_MAX } from '@/shared/contract/limits'
import type { NeedCard } from '@/shared/contract/need-view'
import { BatchSheet, type BatchKind } from './batch-sheet'
import type { Batch } from './use-batch'
import './batch-bar.scss'

export interface BatchBarProps {
  batch: Batch
  regionCode: string
  /** The need as the list shows it; undefined when the list does not have it. */
  cardOf: (needId: string) => NeedCard | undefined
}

/** The buttons for all chosen needs, and the result of the last step. Empty while none is chosen. */
export function BatchBar({ batch, regionCode, cardOf }: BatchBarProps) {
  const [kind, setKind] = useState<BatchKind>()
  const { chosen, waiting, sending, result, refusal } = batch
  if (chosen.length === 0 && !result) return null
  return (
    <View className="batch-bar">
      {refusal !== undefined && <RefusalNote text={`一件都没有办。${refusal}`} />}
      {result && (
        <RefusalNote
          tone={result.left.length > 0 ? 'warn' : 'good'}
          icon={result.left.length > 0 ? 'warning' : 'check'}
          text={`${result.text}：${result.done} 件已办${result.left.length > 0 ? `，${result.left.length} 件没办成，还选着` : ''}`}
          action={{ text: '知道了', onPress: batch.clear }}
        />
      )}
      {result?.left.map(({ needId, why }) => (
        <View key={needId} className="batch-left">
          {cardOf(needId)?.title ?? '不在这一页的一件'}：{why}
        </View>
      ))}
      {batch.unsure && !sending && (
        <RefusalNote
          tone="warn"
          text="没有送出，或没等到结果：网络断了，还不知道办成没有。连上网会自动再送，也可以再试一次，不会办两遍。"
          action={{ text: '再试一次', onPress: batch.hurry }}
        />
      )}
      {waiting || sending || batch.unsure ? (
        <View className="batch-row">
          <Text>
            {waiting
              ? `${waiting.leftS} 秒后${waiting.text}（${waiting.count} 件），现在还没有办`
              : sending
                ? `正在办 ${chosen.length} 件…`
                : ''}
          </Text>
          {waiting && (
            <View className="batch-buttons">
              <Button kind="quiet" size="small" icon="undo" text="不办了" onPress={batch.callOff} />
              <Button size="small" text="现在就办" onPress={batch.hurry} />
            </View>
          )}
        </View>
      ) : (
        chosen.length > 0 && (
          <View className="batch-row">
            <Text>
              已选 {chosen.length} 件{batch.isFull && `（一次最多 ${NEED_BATCH_MAX} 件）`}
            </Text>
            <View className="batch-buttons">
              <Button kind="quiet" size="small" text="一起认领…" onPress={() => setKind('claim')} />
              <Button kind="quiet" size="small" text="一起交给同事…" onPress={() => setKind('assign')} />
              <Button kind="quiet" size="small" text="一起定提醒…" onPress={() => setKind('remind')} />
              <Button kind="plain" size="small" text="都不选" onPress={batch.clear} />
            </View>
          </View>
        )
      )}
      {kind && (
        <BatchSheet
          kind={kind}
          regionCode={regionCode}
          count={chosen.length}
          read={chosen.flatMap((needId) => {
            const edits = cardOf(needId)?.edits
            return edits === undefined ? [] : [{ needId, edits }]
          })}
          nextWords={chosen.flatMap((needId) => {
            const choices = cardOf(needId)?.nextWord
            return choices ? [choices] : []
          })}
          onBegin={batch.begin}
          onClose={() => setKind(undefined)}
        />
      )}
    </View>
  )
}
