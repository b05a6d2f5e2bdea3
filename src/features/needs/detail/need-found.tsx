import { View } from '@tarojs/components'
import type { NeedView } from '@/shared/contract/need-view'
import { useJudgements } from '../matches/use-judgements'
import { NeedAlsoFound } from './need-also-found'
import { NeedMatches } from './need-matches'

export interface NeedFoundProps {
  need: NeedView
  onJudged: (judged: NonNullable<NeedView['judged']>) => void
}

/** Everything that was found for a need. Buttons say whether it helped. */
export function NeedFound({ need, onJudged }: NeedFoundProps) {
  const judgements = useJudgements(need, onJudged)
  return (
    <View>
      <NeedMatches need={need} judgements={judgements} />
      <NeedAlsoFound need={need} judgements={judgements} />
    </View>
  )
}
