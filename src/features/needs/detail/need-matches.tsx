import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import type { NeedView } from '@/shared/contract/need-view'
import { CLOSED_STATES } from '@/shared/domain/need/states'
import type { Judgements } from '../matches/use-judgements'
import { MatchList } from '../matches/match-list'
import './need-parts.scss'

const FIRST_MATCHES = 2

/** Says who goes on looking; empty for a closed need. */
function looksOn({ state, promise }: NeedView): string {
  return CLOSED_STATES.includes(state)
    ? ''
    : `，由 ${promise.meanwhile ? '园区' : promise.responsible.name} 人工帮您找`
}

/** The services that were found, with reasons. Where none fits, it says who is looking for one. */
export function NeedMatches({ need, judgements }: { need: NeedView; judgements: Judgements }) {
  const [all, setAll] = useState(false)
  if (!need.wellMatched && need.matches.length === 0)
    return (
      <Card title="配到的服务">
        <View className="need-quiet">没有对得上的现成服务{looksOn(need)}。</View>
      </Card>
    )
  return (
    <Card
      title={need.wellMatched ? '配到的服务' : '也许是这些服务'}
      aside={<View className="need-quiet">{need.matches.length} 项</View>}
    >
      {!need.wellMatched && <View className="need-quiet need-gap">没有正好对得上的{looksOn(need)}。</View>}
      <MatchList
        matches={need.matches}
        max={all ? need.matches.length : FIRST_MATCHES}
        judgements={judgements}
      />
      {!all && need.matches.length > FIRST_MATCHES && (
        <Button
          kind="plain"
          size="small"
          text={`再看 ${need.matches.length - FIRST_MATCHES} 项`}
          onPress={() => setAll(true)}
        />
      )}
    </Card>
  )
}
