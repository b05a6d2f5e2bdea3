import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/ui/button/button'
import { splitNeeds } from '@/shared/domain/search/need-text/split-needs'
import { NEED_TEXT_MAX } from '@/shared/contract/limits'
import './words-help.scss'

export interface WordsHelpProps {
  text: string
  /** Further needs that were split off the text. */
  later: readonly string[]
  onSplit: (first: string, later: readonly string[]) => void
}

/** Advice on the text while it is written: whether it contains several needs. */
export function WordsHelp({ text, later, onSplit }: WordsHelpProps) {
  const words = text.trim()
  const usable = words !== '' && words.length <= NEED_TEXT_MAX
  const parts = useMemo(() => (usable ? splitNeeds(words) : []), [usable, words])
  const [first, ...rest] = parts
  return (
    <View>
      {first !== undefined && rest.length > 0 && (
        <View className="words-split">
          <View className="words-split-text">
            像是 {parts.length} 件事，分开提，各有专人办：{parts.map((part) => `“${part}”`).join(' ')}
          </View>
          <Button kind="quiet" size="small" text="分开，先提第一件" onPress={() => onSplit(first, rest)} />
        </View>
      )}
      {later.length > 0 && (
        <View className="words-help">提交后接着写：{later.map((part) => `“${part}”`).join(' ')}</View>
      )}
    </View>
  )
}
