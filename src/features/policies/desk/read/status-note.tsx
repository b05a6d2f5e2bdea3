import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import { formatExactly, formatWhen } from '@/shared/domain/time/wording'
import { isOwnWork } from './steps/policy-buttons'

export interface StandingNoteProps {
  policy: PolicyView
  now: number
}

/** Explains the state: sent back (with the reason), waiting for somebody, scheduled, or withdrawn (with the reason). */
export function DeskStandingNote({ policy, now }: StandingNoteProps) {
  const { state, desk } = policy
  const last = desk?.history.at(-1)
  if (state === 'draft' && last?.type === 'returned')
    return (
      <RefusalNote
        tone="warn"
        icon="undo"
        text={`${last.name} ${formatWhen(last.at, now)} 退回：${last.reason ?? ''}`}
      />
    )
  if (isOwnWork(policy))
    return <RefusalNote tone="info" icon="users" text={`已经送审。${DESK_WORDING.OwnWork}`} />
  if (state === 'approved')
    return <RefusalNote tone="info" icon="check" text="审核通过了，可以发布。再修改就要重新审核。" />
  if (state === 'scheduled' && desk?.publishAt !== undefined)
    return <RefusalNote tone="info" icon="calendar" text={`${formatExactly(desk.publishAt)} 自动发布`} />
  if (state === 'recalled')
    return <RefusalNote icon="undo" text={`已撤回，企业看不到了。原因：${last?.reason ?? '没有写'}`} />
  return null
}
