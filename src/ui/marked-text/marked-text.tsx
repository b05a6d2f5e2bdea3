import { Text } from '@tarojs/components'
import { splitWords } from './split-words'
import './marked-text.scss'

export interface MarkedTextProps {
  text: string
  words: readonly string[]
}

/** A text with the words that met marked. */
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
