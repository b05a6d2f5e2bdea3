import type { NeedView } from '@/shared/contract/need-view'
import type { NeedEventType } from '@/shared/domain/need/need'

/** What the enterprise can press on a need. */
export type NeedButton = 'supply' | 'confirm' | 'reject' | 'rate' | 'withdraw'

export interface NeedButtons {
  /** The one thing to do now. */
  primary?: NeedButton
  /** What else can be done, beside it. */
  others: NeedButton[]
}

const BUTTONS: readonly { step: NeedEventType; button: NeedButton }[] = [
  { step: 'confirmed', button: 'confirm' },
  { step: 'rated', button: 'rate' },
  { step: 'info_added', button: 'supply' },
  { step: 'rejected', button: 'reject' },
  { step: 'withdrawn', button: 'withdraw' },
]

/** The buttons that the domain's next steps allow, the most fitting one first. Taking back is never the first. */
export function needButtons(need: Pick<NeedView, 'steps' | 'side'>): NeedButtons {
  if (need.side !== 'enterprise') return { others: [] }
  const allowed = BUTTONS.filter(({ step }) => need.steps.includes(step)).map(({ button }) => button)
  const primary = allowed.find((button) => button !== 'withdraw' && button !== 'reject')
  const others = allowed.filter((button) => button !== primary)
  return { ...(primary && { primary }), others }
}

/** What a button says, in the state the need is in. */
export function buttonText(button: NeedButton, state: NeedView['state']): string {
  switch (button) {
    case 'supply':
      return state === 'awaiting_info' ? '补充材料' : '留言'
    case 'confirm':
      return '确认解决'
    case 'reject':
      return state === 'resolved' ? '没解决，重新办' : '没解决'
    case 'rate':
      return '评价'
    case 'withdraw':
      return '撤回'
  }
}
