import { View } from '@tarojs/components'
import { MatchCard } from '@/components/match-card/match-card'
import { call } from '@/components/say'
import type { NeedView } from '@/shared/contract/need-view'
import { REGION_LEVEL_LABELS } from '@/shared/domain/region'
import { go } from '@/navigate'
import { paths } from '@/paths'

type Match = NeedView['matches'][number]

export interface MatchListProps {
  matches: readonly Match[]
  /** How many are shown. */
  max?: number
}

/** Services that fit, best first, each with its reasons. */
export function MatchList({ matches, max = 3 }: MatchListProps) {
  return (
    <View>
      {matches.slice(0, max).map((match) => (
        <MatchCard
          key={match.serviceId}
          name={match.name}
          organizationName={match.organizationName}
          phone={match.phone}
          {...whyOf(match)}
          onOpen={() => go(paths.service(match.serviceId))}
          onCall={call}
        />
      ))}
    </View>
  )
}

/** The reasons of a match in the parts that are shown apart: words to mark, how near, and the rest in words. */
export function whyOf(match: Match): { words: string[]; reasons: string[]; place?: string } {
  const words: string[] = []
  const reasons: string[] = []
  let place: string | undefined
  for (const reason of match.why) {
    if (reason.kind === 'words') words.push(...reason.words)
    if (reason.kind === 'meant') reasons.push(`按“${reason.words.join('、')}”找到`)
    if (reason.kind === 'synonym') reasons.push('说法不同，意思相近')
    if (reason.kind === 'solved') reasons.push(`园区内 ${reason.count} 件类似诉求由它解决`)
    if (reason.kind === 'category') reasons.push(reason.label)
    if (reason.kind === 'region') place = REGION_LEVEL_LABELS[reason.level]
    if (reason.kind === 'open') reasons.push('现在有人')
  }
  return { words, reasons, ...(place !== undefined && { place }) }
}
