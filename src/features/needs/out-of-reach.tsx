import { EmptyState } from '@/ui/empty-state/empty-state'
import type { RefusalCode } from '@/shared/contract'
import { WORDING } from '@/shared/contract/wording'

/** Refusals after which there is nothing to try again: the need is not there, or not for this person. */
export function isOutOfReach(code: RefusalCode | undefined): code is 'NotFound' | 'Forbidden' {
  return code === 'NotFound' || code === 'Forbidden'
}

/** In place of a need that one may not see, with a way on. */
export function OutOfReach({
  code,
  action,
}: {
  code: RefusalCode
  action: { text: string; onPress: () => void }
}) {
  return <EmptyState icon="lock" title="看不到这个诉求" text={WORDING[code]} action={action} />
}
