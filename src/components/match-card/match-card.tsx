import { Text, View } from '@tarojs/components'
import { Button } from '../button/button'
import { Chip } from '../chip/chip'
import { MarkedText } from '../marked-text/marked-text'
import { Press } from '../press/press'
import './match-card.scss'

export interface MatchCardProps {
  name: string
  organizationName: string
  /** Words of the need that met words of the service. */
  words: readonly string[]
  /** Other reasons in words: 同类服务, 现在开门. */
  reasons: readonly string[]
  /** How near: 本区, 全国. */
  place?: string
  phone: string
  onOpen: () => void
  onCall: (phone: string) => void
}

/** A service that fits, and why. */
export function MatchCard(props: MatchCardProps) {
  return (
    <View className="match">
      <Press className="match-open" role="link" onPress={props.onOpen} label={`查看服务：${props.name}`}>
        <View className="match-head">
          <View className="match-name">
            <MarkedText text={props.name} words={props.words} />
          </View>
          {props.place !== undefined && <Chip text={props.place} tone="good" icon="pin" />}
        </View>
        <View className="match-by">{[props.organizationName, ...props.reasons].join(' · ')}</View>
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
        <Button
          kind="quiet"
          size="small"
          icon="phone"
          text="直接联系"
          label={`直接联系：${props.name}，电话 ${props.phone}`}
          onPress={() => props.onCall(props.phone)}
        />
      </View>
    </View>
  )
}
