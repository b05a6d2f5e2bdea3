import { Text } from '@tarojs/components'
import { splitWords } from './split-words'
import './marked-text.scss'

export interface MarkedTextProps {
  text: string
  words: readonly string[]
}

/** A text in which the given words are marked. */
export function MarkedText({ text, words }: MarkedTextProps) {
  return (
    <Text>
      {splitWords(text, words).map((piece, index) => (
        <Text key={index} className={piece.marked ? 'marked' : ''}>
          {piece.text}
        </Text>
      ))}
    </Text>
  )
}
