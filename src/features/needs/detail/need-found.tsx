import { View } from '@tarojs/components'
import type { NeedView } from '@/shared/contract/need-view'
import { useJudging } from '../judge/use-judging'
import { NeedAlsoFound } from './need-also-found'
import { NeedMatches } from './need-matches'

export interface NeedFoundProps {
  need: NeedView
  onJudged: (judged: NonNullable<NeedView['judged']>) => void
}

/** Everything that was found for a need, and whether it helped. */
export function NeedFound({ need, onJudged }: NeedFoundProps) {
  const judging = useJudging(need, onJudged)
  return (
    <View>
      <NeedMatches need={need} judging={judging} />
      <NeedAlsoFound need={need} judging={judging} />
    </View>
  )
}
