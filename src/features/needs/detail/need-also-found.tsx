import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import type { NeedView } from '@/shared/contract/need-view'
import { FoundEarlier } from '../matches/found-earlier'
import { FoundPolicies } from '../matches/found-policies'
import type { Judgements } from '../matches/use-judgements'

/** The policies and the solved needs that were found when the need was posted. */
export function NeedAlsoFound({ need, judgements }: { need: NeedView; judgements: Judgements }) {
  const { policies = [], earlier = [] } = need.alsoFound ?? {}
  return (
    <View>
      {policies.length > 0 && (
        <Card title="相关政策">
          <FoundPolicies policies={policies} judgements={judgements} />
        </Card>
      )}
      {earlier.length > 0 && (
        <Card title="园区里类似诉求是这样解决的">
          <FoundEarlier earlier={earlier} judgements={judgements} />
        </Card>
      )}
    </View>
  )
}
