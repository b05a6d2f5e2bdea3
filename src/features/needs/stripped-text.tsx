import { Text, View } from '@tarojs/components'
import { Press } from '@/ui/press/press'
import { isPointable, splitPieces } from '@/shared/domain/access/pieces'
import './stripped-text.scss'

export interface StrippedTextProps {
  /** The exact words that others read. */
  text: string
  /** The pieces that were taken out; undefined when they are no longer known. */
  removed?: readonly string[] | undefined
  /** Called with a piece that must go, too. */
  onTakeOut: (piece: string) => void
}

/** The words that others will read, and the pieces that were taken out. A press on a piece takes it out. */
export function StrippedText({ text, removed, onTakeOut }: StrippedTextProps) {
  return (
    <View className="stripped">
      <View className="stripped-text">
        {splitPieces(text).map((piece, place) =>
          isPointable(piece) ? (
            <Press
              key={place}
              className="stripped-piece"
              label={`去掉“${piece}”`}
              onPress={() => onTakeOut(piece)}
            >
              <Text>{piece}</Text>
            </Press>
          ) : (
            <Text key={place}>{piece}</Text>
          ),
        )}
      </View>
      <View className="stripped-note">
        {removed && (removed.length > 0 ? `已去掉：${removed.join('、')}。` : '没有找到姓名和号码。')}
        还有不想让人看到的，点一下就去掉。
      </View>
    </View>
  )
}
