import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { evidenceKey, type EvidenceView } from './field-evidence'
import './evidence-quote.scss'

export interface EvidenceQuoteProps {
  evidence: readonly EvidenceView[]
  /** Keys of those that somebody has to look at; left out: all that were read without being sure. */
  doubtful?: ReadonlySet<string>
  /** Left out: only to be read. */
  onCheck?: (key: string) => void
}

/** The words of the notice from which a value was read; doubtful ones ask to be looked at. */
export function EvidenceQuote({ evidence, doubtful, onCheck }: EvidenceQuoteProps) {
  if (evidence.length === 0) return null
  return (
    <View className="evidence">
      {evidence.map((one) => {
        const key = evidenceKey(one)
        const asks = doubtful ? doubtful.has(key) : one.confidence === 'doubtful'
        return (
          <View key={key} className="evidence-line">
            <Text className="evidence-quote">
              {isSame(one) ? '和原文一致' : `原文：“${one.quote.replace(/\s+/g, ' ').trim()}”`}
            </Text>
            {asks && <Chip tone="warn" icon="question" text="请核对" />}
            {asks && onCheck && (
              <Button
                kind="plain"
                size="small"
                icon="check"
                text="没错"
                label={`核对过了，没错：${one.value}`}
                onPress={() => onCheck(key)}
              />
            )}
          </View>
        )
      })}
    </View>
  )
}

/** The value is the passage, letter by letter: there is nothing more to show. */
function isSame({ value, quote }: EvidenceView): boolean {
  const packed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
  return packed(value) === packed(quote)
}
