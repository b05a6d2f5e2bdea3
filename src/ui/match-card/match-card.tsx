import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../button/button'
import { Chip } from '../chip/chip'
import { MarkedText } from '../marked-text/marked-text'
import { Press } from '../press/press'
import './match-card.scss'

export interface MatchCardProps {
  /** Read aloud before the name, e.g. 查看服务. */
  verb: string
  name: string
  /** The organization that offers it. */
  organizationName?: string
  /** Words that the need and this item share. */
  words: readonly string[]
  /** Other reasons, e.g. 同类服务, 现在开门. */
  reasons: readonly string[]
  /** Region, e.g. 本区, 全国. */
  place?: string
  onOpen: () => void
  /** Stands at the end of the last line: a call button, a state. */
  aside?: ReactNode
  /** Stands below: buttons to judge the match. */
  children?: ReactNode
}

/** A button that calls the organization. */
export function CallButton({
  name,
  phone,
  onCall,
}: {
  name: string
  phone: string
  onCall: (phone: string) => void
}) {
  return (
    <Button
      kind="quiet"
      size="small"
      icon="phone"
      text="直接联系"
      label={`直接联系：${name}，电话 ${phone}`}
      onPress={() => onCall(phone)}
    />
  )
}

/** A service or policy that fits, with the reasons. */
export function MatchCard(props: MatchCardProps) {
  return (
    <View className="match">
      <Press className="match-open" role="link" onPress={props.onOpen} label={`${props.verb}：${props.name}`}>
        <View className="match-head">
          <View className="match-name">
            <MarkedText text={props.name} words={props.words} />
          </View>
          {props.place !== undefined && <Chip text={props.place} tone="good" icon="pin" />}
        </View>
        <View className="match-by">
          {[...(props.organizationName === undefined ? [] : [props.organizationName]), ...props.reasons].join(
            ' · ',
          )}
        </View>
      </Press>
      <View className="match-foot">
        <View className="match-why">
          {props.words.length > 0 && (
            <>
              <Text>对上了：</Text>
              {props.words.map((word) => (
                <Text key={word} className="marked match-word">
                  {word}
                </Text>
              ))}
            </>
          )}
        </View>
        {props.aside}
      </View>
      {props.children}
    </View>
  )
}
