import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import type { NeedView } from '@/shared/contract/need-view'
import { FoundEarlier } from '../matches/found-earlier'
import { FoundPolicies } from '../matches/found-policies'
import type { Judgements } from '../matches/use-judgements'

export interface NeedAlsoFoundProps {
  need: NeedView
  judgements: Judgements
  /** Answers with a sentence about one of them. Undefined for people who do not answer. */
  onQuote?: ((sentence: string) => void) | undefined
}

/** The policies and the solved needs that were found when the need was posted. */
export function NeedAlsoFound({ need, judgements, onQuote }: NeedAlsoFoundProps) {
  const { policies = [], earlier = [] } = need.alsoFound ?? {}
  return (
    <View>
      {policies.length > 0 && (
        <Card title="相关政策">
          <FoundPolicies policies={policies} judgements={judgements} onQuote={onQuote} />
        </Card>
      )}
      {earlier.length > 0 && (
        <Card title="园区里类似诉求是这样解决的">
          <FoundEarlier earlier={earlier} judgements={judgements} onQuote={onQuote} />
        </Card>
      )}
    </View>
  )
}
