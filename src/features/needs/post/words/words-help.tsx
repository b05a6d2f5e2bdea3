import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/ui/button/button'
import { splitNeeds, type FindTopic } from '@/shared/domain/search/need-text/split-needs'
import { coachingHints } from '@/shared/domain/need/coach'
import type { Category } from '@/shared/domain/need/category'
import { NEED_TEXT_MAX } from '@/shared/contract/limits'
import './words-help.scss'

export interface WordsHelpProps {
  text: string
  category: Category | undefined
  facts: Readonly<Record<string, string>>
  /** Further needs that were split off the text. */
  later: readonly string[]
  /** What a part of the text is about, where this device knows the services. */
  findTopic: FindTopic | undefined
  onSplit: (first: string, later: readonly string[]) => void
}

/** Advice while the text is written: what is missing, and whether it contains several needs. Nothing of it is required. */
export function WordsHelp({ text, category, facts, later, findTopic, onSplit }: WordsHelpProps) {
  const words = text.trim()
  const usable = words !== '' && words.length <= NEED_TEXT_MAX
  const parts = useMemo(() => (usable ? splitNeeds(words, findTopic) : []), [usable, words, findTopic])
  const missing = useMemo(
    () => (usable && category ? coachingHints(category, words, facts) : []),
    [usable, words, category, facts],
  )
  const [first, ...rest] = parts
  return (
    <View>
      {missing.length > 0 && (
        <View className="words-help">
          写上这些，办得更快：{missing.map(({ question }) => question).join(' ')}
        </View>
      )}
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
