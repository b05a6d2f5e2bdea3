import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { Card } from '@/ui/card/card'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { pushPolicyKey } from '../keys'
import type { Relay } from '@/shared/domain/push/relay'
import { Rehearse } from './rehearse'
import { RelayCard } from './relay-card'
import '../push.scss'

export interface RehearsalPanelProps {
  policyId: string
  /** The region to whose enterprises the policy is relayed. Without it the push goes to the policy's own region. */
  regionCode?: string | undefined
}

/** What a push would do: who would get it, how, and what they would read. */
export function RehearsalPanel({ policyId, regionCode }: RehearsalPanelProps) {
  const [relay, setRelay] = useState<Relay>()
  const query = useQuery(pushPolicyKey(policyId), () => cloud.policies.read({ policyId }))
  const policy = query.data?.policy
  return (
    <QueryFrame {...toFrame(query)}>
      {policy && (
        <>
          <Card title={policy.shortTitle}>
            <View className="push-row-text">{`${policy.title}${policy.documentNumber ? ` · ${policy.documentNumber}` : ''}`}</View>
          </Card>
          {regionCode !== undefined && <RelayCard relay={relay} onChange={setRelay} />}
          {(regionCode === undefined || relay) && (
            <Rehearse
              key={`${policy.version} ${relay?.explanation} ${relay?.contact}`}
              policyId={policy.id}
              version={policy.version}
              measures={policy.measures ?? []}
              {...(regionCode !== undefined && relay && { relay: { regionCode, ...relay } })}
            />
          )}
        </>
      )}
    </QueryFrame>
  )
}
