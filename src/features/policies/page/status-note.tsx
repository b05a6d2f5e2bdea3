import { View } from '@tarojs/components'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { PolicyView } from '@/shared/contract/policy-view'
import { formatDayAndTime, formatDayWithYear } from '@/shared/domain/time/wording'

/** Notes above a policy that was replaced, has expired, is not published, or has withdrawn clauses. */
export function StatusNote({ policy }: { policy: PolicyView }) {
  const { state, replacedBy, validUntilOn, withdrawnClauses = [] } = policy
  return (
    <View>
      {replacedBy && (
        <RefusalNote
          tone="warn"
          icon="swap"
          text={`已被新的文件替代：${replacedBy.title}。请按新的办理。`}
          action={{ text: '看新的', onPress: () => goInstead(routes.policy(replacedBy.policyId)) }}
        />
      )}
      {state === 'expired' && (
        <RefusalNote
          tone="warn"
          icon="clock"
          text={`这项政策已经失效${validUntilOn === undefined ? '' : `（有效期到 ${formatDayWithYear(validUntilOn)}）`}，只供查阅。`}
        />
      )}
      {state !== 'published' && state !== 'expired' && !replacedBy && (
        <RefusalNote tone="info" icon="info" text="这项政策还没有发布或已经撤回，只有发布人员能看到。" />
      )}
      {withdrawnClauses.map(({ path, at, reason }) => (
        <RefusalNote
          key={path}
          tone="warn"
          icon="undo"
          text={`“${path}”已在 ${formatDayAndTime(at)} 撤回，请不要再按它办理。原因：${reason}`}
        />
      ))}
    </View>
  )
}
