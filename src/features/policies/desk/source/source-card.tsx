import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { classes } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { formatRefusal } from '@/shared/contract/wording'
import { evidenceName, type EvidenceView } from '../field-evidence'
import { sourceAnchor, sourceLines, type SourceSegment } from './source-segments'
import { useSource } from './use-source'
import { KIND_NOTES, REPORT_NOTE } from './source-words'
import './source-card.scss'

export interface SourceCardProps {
  policyId: string
  evidence: readonly EvidenceView[]
  /** True: the text is open. False: a button opens it. */
  unfolded: boolean
  /** Goes to the field that was read from the words. Left out where the words can only be read. */
  onValue?: (evidence: EvidenceView) => void
}

/**
 * The text of the notice. It marks the words from which values were read, and those that belong to no field. Empty for policies whose text
 * was not kept.
 */
export function SourceCard({ policyId, evidence, unfolded, onValue }: SourceCardProps) {
  const first = useSource(policyId)
  const [open, setOpen] = useState(unfolded)
  const source = first.data?.source
  if (first.refusal && !first.data)
    return (
      <Card title="原文">
        <RefusalNote text={formatRefusal(first.refusal)} />
        <Button kind="quiet" size="small" text="再读一次原文" onPress={() => void first.refresh()} />
      </Card>
    )
  if (!source) return null
  const { length, unplaced, kind, outside } = source
  const note = outside ? REPORT_NOTE : KIND_NOTES[kind]
  return (
    <Card
      title={`原文 ${length} 字`}
      aside={
        <Chip
          tone={unplaced.length === 0 ? 'good' : 'warn'}
          text={
            unplaced.length === 0
              ? outside
                ? '文件全部有着落'
                : '全部有着落'
              : `${unplaced.length} 处没归进来`
          }
        />
      }
    >
      {note !== undefined && <View className="source-note">{note}</View>}
      {open ? (
        <SourceWords
          policyId={policyId}
          first={source.text}
          length={length}
          evidence={evidence}
          unplaced={unplaced}
          outside={outside}
          {...(onValue && { onValue })}
        />
      ) : (
        <Button kind="quiet" size="small" text="看原文" onPress={() => setOpen(true)} />
      )}
    </Card>
  )
}

interface SourceWordsProps extends Pick<SourceCardProps, 'policyId' | 'evidence' | 'onValue'> {
  first: string
  length: number
  unplaced: readonly { start: number; end: number }[]
  outside: readonly { start: number; end: number }[] | undefined
}

/** The words of the notice, piece by piece: a long notice is read in several pieces. */
function SourceWords({ policyId, first, length, evidence, unplaced, outside, onValue }: SourceWordsProps) {
  const [more, setMore] = useState('')
  const next = useAction(cloud.policies.source)
  const text = first + more
  const lines = useMemo(
    () => sourceLines({ text, from: 0, evidence, unplaced, ...(outside && { outside }) }),
    [text, evidence, unplaced, outside],
  )
  const goOn = async () => {
    const answer = await next.run({ policyId, from: text.length })
    if (answer.ok) setMore(more + (answer.data.source?.text ?? ''))
  }
  return (
    <View className="source-words">
      {unplaced.length > 0 && (
        <View className="source-legend">划了虚线的字没有归到任何一项，请看看有没有漏。</View>
      )}
      {lines.map((segments) => (
        <View key={segments[0]?.start ?? 0} className="source-line">
          {segments.map((segment) => (
            <Words key={segment.start} segment={segment} {...(onValue && { onValue })} />
          ))}
        </View>
      ))}
      {next.refusal && <RefusalNote text={formatRefusal(next.refusal)} />}
      {text.length < length && (
        <Button
          kind="quiet"
          size="small"
          text={`接着看，还有 ${length - text.length} 字`}
          busy={next.pending}
          onPress={() => void goOn()}
        />
      )}
    </View>
  )
}

function Words({
  segment: { start, text, evidence, unplaced, outside },
  onValue,
}: { segment: SourceSegment } & Pick<SourceCardProps, 'onValue'>) {
  if (!evidence)
    return <Text className={classes(unplaced && 'source-unplaced', outside && 'source-outside')}>{text}</Text>
  const className = classes('source-mark', evidence.confidence === 'doubtful' && 'source-doubtful')
  if (!onValue)
    return (
      <Text id={sourceAnchor(start)} className={className}>
        {text}
      </Text>
    )
  return (
    <View id={sourceAnchor(start)} className="source-place">
      <Press
        className={className}
        label={`去看读出的内容：${evidenceName(evidence)}`}
        onPress={() => onValue(evidence)}
      >
        <Text>{text}</Text>
      </Press>
    </View>
  )
}
