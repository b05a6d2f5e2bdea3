import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { policyKey } from '../keys'
import { PolicyDetail } from './policy-detail'

const SEE_ALL = { text: '看全部政策', onPress: () => go(routes.policies()) }

export interface PolicyPanelProps {
  policyId: string
  /** The measure that is open at first. */
  measureId?: string | undefined
  /** True: the reader has not opened the policy, so it does not count as read. */
  glance?: boolean
  /** Called after a fact was saved, or the policy was added to or removed from the favourites, so that a list beside it can reload. */
  onChanged?: () => void
}

/** Reads one policy and shows it. Explains when it was withdrawn or does not exist. */
export function PolicyPanel({ policyId, measureId, glance = false, onChanged }: PolicyPanelProps) {
  const me = useMe()
  const query = useQuery(policyKey(policyId), () => cloud.policies.read({ policyId }))
  const code = query.refusal?.code
  if (code === 'PolicyRecalled')
    return (
      <EmptyState
        icon="undo"
        title="这项政策已经撤回"
        text="发布单位已把它撤回，不再有效，请不要按它办理。以发布单位的最新通知为准。"
        action={SEE_ALL}
      />
    )
  if (code === 'NotFound')
    return (
      <EmptyState
        icon="question"
        title="没有这项政策"
        text="链接可能不完整，或它还没有发布。"
        action={SEE_ALL}
      />
    )
  return (
    <QueryFrame {...toFrame(query)} rows={4}>
      {query.data && (
        <PolicyDetail
          policy={query.data.policy}
          measureId={measureId}
          glance={glance}
          me={me}
          onChanged={onChanged}
        />
      )}
    </QueryFrame>
  )
}
