import { View } from '@tarojs/components'
import type { PolicyView } from '@/shared/contract/policy-view'
import './policy-summary.scss'

/** Names the policy, and says what will happen to it. */
export function Gist({ policy, text }: { policy: PolicyView; text: string }) {
  return (
    <View>
      <View className="gist-title">{policy.shortTitle}</View>
      <View className="gist-from">
        {[policy.documentNumber, policy.issuingBodies[0]].filter(Boolean).join(' · ')}
      </View>
      <View className="gist-text">{text}</View>
    </View>
  )
}
