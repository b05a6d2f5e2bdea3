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
  /** Relays the policy to the enterprises of this region; absent: it goes to those of its own. */
  regionCode?: string | undefined
}

/** Before a push: exactly who would get it, how, and what they would see. */
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
