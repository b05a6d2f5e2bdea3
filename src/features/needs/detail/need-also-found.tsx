import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import type { NeedView } from '@/shared/contract/need-view'
import { FoundEarlier } from '../found-earlier'
import { FoundPolicies } from '../found-policies'
import type { Judging } from '../judge/use-judging'

/** The policies and the solved needs that were found when it was posted. */
export function NeedAlsoFound({ need, judging }: { need: NeedView; judging: Judging }) {
  const { policies = [], earlier = [] } = need.alsoFound ?? {}
  return (
    <View>
      {policies.length > 0 && (
        <Card title="相关政策">
          <FoundPolicies policies={policies} judging={judging} />
        </Card>
      )}
      {earlier.length > 0 && (
        <Card title="园区里类似诉求是这样解决的">
          <FoundEarlier earlier={earlier} judging={judging} />
        </Card>
      )}
    </View>
  )
}
