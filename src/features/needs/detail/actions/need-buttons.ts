import type { NeedView } from '@/shared/contract/need-view'
import type { NeedEventType } from '@/shared/domain/need/need'

/** A button of the enterprise on a need. */
export type NeedButton = 'supply' | 'confirm' | 'reject' | 'rate' | 'contest' | 'withdraw'

export interface NeedButtons {
  /** The most likely next step. */
  primary?: NeedButton
  /** The other steps. */
  others: NeedButton[]
}

const BUTTONS: readonly { step: NeedEventType; button: NeedButton }[] = [
  { step: 'confirmed', button: 'confirm' },
  { step: 'rated', button: 'rate' },
  { step: 'info_added', button: 'supply' },
  { step: 'rejected', button: 'reject' },
  { step: 'contested', button: 'contest' },
  { step: 'withdrawn', button: 'withdraw' },
]

/** The buttons for the next steps that the domain allows. Rejecting and withdrawing are never the primary one. */
export function needButtons(need: Pick<NeedView, 'steps' | 'side'>): NeedButtons {
  if (need.side !== 'enterprise') return { others: [] }
  const allowed = BUTTONS.filter(({ step }) => need.steps.includes(step)).map(({ button }) => button)
  const primary = allowed.find((button) => !['withdraw', 'reject', 'contest'].includes(button))
  const others = allowed.filter((button) => button !== primary)
  return { ...(primary && { primary }), others }
}

/** Text of a button, which depends on the state of the need. */
export function buttonText(button: NeedButton, state: NeedView['state']): string {
  switch (button) {
    case 'supply':
      return state === 'awaiting_info' ? '补充材料' : '留言'
    case 'confirm':
      return '确认解决'
    case 'reject':
      return state === 'resolved' ? '没解决，重新办' : '没解决'
    case 'contest':
      return '不同意，请复核'
    case 'rate':
      return '评价'
    case 'withdraw':
      return '撤回'
  }
}
