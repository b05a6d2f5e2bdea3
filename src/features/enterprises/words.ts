import type { ChipTone } from '@/ui/chip/chip'
import type { IconName } from '@/ui/icon/icon'
import type { EnterpriseStatus } from '@/shared/domain/enterprise/standing'

/** Tone and icon of each status: a state is never shown by colour alone. */
export const STATUS_CHIPS: Readonly<Record<EnterpriseStatus, { tone: ChipTone; icon: IconName }>> = {
  claimed: { tone: 'warn', icon: 'clock' },
  verified: { tone: 'good', icon: 'check' },
  disputed: { tone: 'bad', icon: 'warning' },
  closed: { tone: 'plain', icon: 'lock' },
}

/** Cache key of an enterprise as the park sees it. */
export const enterpriseKey = (enterpriseId: string) => `enterprise:${enterpriseId}`
