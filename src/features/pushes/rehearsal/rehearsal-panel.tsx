import { View } from '@tarojs/components'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { pushPolicyKey } from '../keys'
import { Rehearse } from './rehearse'
import '../push.scss'

/** Before a push: exactly who would get it, how, and what they would see. */
export function RehearsalPanel({ policyId }: { policyId: string }) {
  const query = useQuery(pushPolicyKey(policyId), () => cloud.policies.read({ policyId }))
  const policy = query.data?.policy
  return (
    <QueryFrame {...toFrame(query)}>
      {policy && (
        <>
          <Card title={policy.shortTitle}>
            <View className="push-row-text">{`${policy.title}${policy.documentNumber ? ` · ${policy.documentNumber}` : ''}`}</View>
          </Card>
          <Rehearse
            key={policy.version}
            policyId={policy.id}
            version={policy.version}
            measures={policy.measures ?? []}
          />
        </>
      )}
    </QueryFrame>
  )
}
