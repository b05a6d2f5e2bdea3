import { EmptyState } from '@/ui/empty-state/empty-state'
import type { RefusalCode } from '@/shared/contract'
import { formatRefusal } from '@/shared/contract/wording'

/** Whether a refusal is final: the need does not exist, or this person may not see it. */
export function isOutOfReach(
  code: RefusalCode | undefined,
): code is 'NotFound' | 'Forbidden' | 'OwnEnterprise' {
  return code === 'NotFound' || code === 'Forbidden' || code === 'OwnEnterprise'
}

/** Stands in place of a need that the person may not see, and offers another way. */
export function OutOfReach({
  code,
  action,
}: {
  code: RefusalCode
  action: { text: string; onPress: () => void }
}) {
  return <EmptyState icon="lock" title="看不到这个诉求" text={formatRefusal({ code })} action={action} />
}
