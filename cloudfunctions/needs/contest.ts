import type { contract } from '@/shared/contract'
import { regionChain } from '@/shared/domain/access/region'
import { declinersOf } from '@/shared/domain/need/ruling'
import { administratorBesides, administratorsFor } from '../_kernel/duty/assign'
import { jobForRuling } from '../_kernel/notifications/ruling-notification'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/**
 * Brings the contest to an administrator who did not decline the need; if an administrator had allowed that, to the level above. The
 * administrator who decides answers for the need until then.
 */
export const contest: Handler<typeof contract.needs.contest> = async (context, { text }) => {
  const { subject: need, now } = context
  const ruledIn = need.decline?.ruledIn
  const regionCode = ruledIn === undefined ? need.handledBy : (regionChain(ruledIn)[1] ?? ruledIn)
  const not = new Set(declinersOf(need.timeline).flatMap((personId) => personId ?? []))
  const { enterpriseId } = need
  const [responsible = need.responsible, told] = await Promise.all([
    administratorBesides(regionCode, { not, enterpriseId }, now),
    administratorsFor(regionCode),
  ])
  const event = { type: 'contested', by: toParty(context), text, regionCode, responsible } as const
  return takeNeedStep(context, event, undefined, {
    event: () => undefined,
    jobs: (saved) => [
      jobForRuling(
        saved,
        told.filter(({ personId }) => personId !== responsible.personId),
        now,
      ),
    ],
  })
}
