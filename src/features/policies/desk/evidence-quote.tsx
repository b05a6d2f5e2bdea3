import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { evidenceKey, evidenceName, type EvidenceView } from './field-evidence'
import './evidence-quote.scss'

export interface EvidenceQuoteProps {
  evidence: readonly EvidenceView[]
  /** Keys of the values that somebody has to check. Left out: all values that were read with doubt. */
  doubtful?: ReadonlySet<string>
  /** Left out where values can only be read. */
  onCheck?: (key: string) => void
  /** Scrolls to the words in the notice. Left out when the text of the notice was not kept. */
  onShow?: (start: number) => void
}

/** The words of the notice from which a value was read. A doubtful value asks somebody to check it. */
export function EvidenceQuote({ evidence, doubtful, onCheck, onShow }: EvidenceQuoteProps) {
  if (evidence.length === 0) return null
  return (
    <View className="evidence">
      {evidence.map((one) => {
        const key = evidenceKey(one)
        const asks = doubtful ? doubtful.has(key) : one.confidence === 'doubtful'
        return (
          <View key={key} className="evidence-line">
            <Text className="evidence-quote">{formatQuote(one)}</Text>
            {onShow && one.quote !== '' && one.field !== 'clauses' && (
              <Button
                kind="plain"
                size="small"
                text="看原文"
                label={`看原文：${evidenceName(one)}`}
                onPress={() => onShow(one.start)}
              />
            )}
            {asks && <Chip tone="warn" icon="question" text="请核对" />}
            {asks && onCheck && (
              <Button
                kind="plain"
                size="small"
                icon="check"
                text="没错"
                label={`核对过了，没错：${evidenceName(one)}`}
                onPress={() => onCheck(key)}
              />
            )}
          </View>
        )
      })}
    </View>
  )
}

/** The words of the notice; for a value that the notice does not say, a sentence on where it comes from. */
function formatQuote(one: EvidenceView): string {
  if (one.quote === '') return '原文里没有写，是按您所在的地区先填的'
  return isSame(one) ? '和原文一致' : `原文：“${one.quote.replace(/\s+/g, ' ').trim()}”`
}

/** Whether the value equals its words in the notice, apart from spaces and character widths. Then there is nothing more to show. */
function isSame({ value, quote }: EvidenceView): boolean {
  const packed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
  return packed(value) === packed(quote)
}
