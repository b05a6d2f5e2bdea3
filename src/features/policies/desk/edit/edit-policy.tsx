import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { POLICY_STATE_LABELS } from '@/shared/domain/policy/life'
import { deskPolicyKey } from '../keys'
import { PolicyEditor } from './policy-editor'

export interface EditPolicyProps {
  policyId: string
  personId: string
}

/** Reads a policy and opens it in the editor, where its state allows changes. */
export function EditPolicy({ policyId, personId }: EditPolicyProps) {
  const query = useQuery(deskPolicyKey(policyId), () => cloud.policies.read({ policyId }))
  const policy = query.data?.policy
  return (
    <QueryFrame {...toFrame(query)}>
      {policy &&
        (policy.desk?.steps.includes('edited') ? (
          <PolicyEditor
            key={policy.id}
            policy={policy}
            personId={personId}
            onDone={query.replace}
            onOutdated={() => void query.refresh()}
            onSubmitted={() => goInstead(routes.deskPolicy(policyId))}
          />
        ) : (
          <EmptyState
            icon="lock"
            title={`${POLICY_STATE_LABELS[policy.state]}，现在不能改`}
            text="要改的话，先撤回修改；已经发布的，撤回后重新录入"
            action={{ text: '看这份政策', onPress: () => goInstead(routes.deskPolicy(policyId)) }}
          />
        ))}
    </QueryFrame>
  )
}
