import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { MarkedText } from '@/components/marked-text/marked-text'
import { Press } from '@/components/press/press'
import { call } from '@/components/say'
import { go } from '@/navigate'
import { paths } from '@/paths'
import type { NeedView } from '@/shared/contract/need-view'
import { whyOf } from '../match-list'
import './suggestions.scss'

const SHOWN = 3

export type Suggested = NeedView['matches'][number]

export interface SuggestionsProps {
  need: NeedView
  /** Absent when nothing can be answered now. */
  onAnswer: ((match: Suggested) => void) | undefined
  /** On the button that answers with a service. */
  answerText: string
}

/** The services that fit, why, and an answer made from each. */
export function Suggestions({ need, onAnswer, answerText }: SuggestionsProps) {
  const matches = need.matches.slice(0, SHOWN)
  return (
    <Card
      title="可以用的服务"
      aside={need.wellMatched ? undefined : <Chip text="没有正好对上的" tone="warn" icon="question" />}
    >
      {matches.length === 0 && (
        <View className="suggestion-none">
          目录里没有对得上的服务，请人工找资源；解决后可把做法补进服务目录。
        </View>
      )}
      {matches.map((match) => {
        const { words, reasons, place } = whyOf(match)
        return (
          <View key={match.serviceId} className="suggestion">
            <Press
              className="suggestion-open"
              role="link"
              label={`查看服务：${match.name}`}
              onPress={() => go(paths.service(match.serviceId))}
            >
              <View className="suggestion-head">
                <View className="suggestion-name">
                  <MarkedText text={match.name} words={words} />
                </View>
                {place !== undefined && <Chip text={place} tone="good" icon="pin" />}
              </View>
              <View className="suggestion-by">{[match.organizationName, ...reasons].join(' · ')}</View>
            </Press>
            {words.length > 0 && (
              <View className="suggestion-why">
                对上了：
                {words.map((word) => (
                  <Text key={word} className="marked suggestion-word">
                    {word}
                  </Text>
                ))}
              </View>
            )}
            <View className="suggestion-buttons">
              {onAnswer && (
                <Button size="small" kind="quiet" text={answerText} onPress={() => onAnswer(match)} />
              )}
              <Button
                size="small"
                kind="plain"
                icon="phone"
                text={match.phone}
                label={`打电话给${match.organizationName}，${match.phone}`}
                onPress={() => call(match.phone)}
              />
            </View>
          </View>
        )
      })}
    </Card>
  )
}

/** A reply that hands on a service: what, by whom, how to reach it. */
export function answerWith({ name, organizationName, phone }: Suggested): string {
  return `为您找到“${name}”，由${organizationName}提供，电话 ${phone}。您可以直接联系，说明是园区介绍的；我会跟进到办成。`
}
