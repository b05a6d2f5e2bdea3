import type { contract } from '@/shared/contract'
import type { TermsView } from '@/shared/contract/park-terms'
import type { Region } from '@/shared/domain/access/account'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { CATEGORIES } from '@/shared/domain/need/category'
import { ladderOf } from '@/shared/domain/need/escalation'
import {
  offerHoursOf,
  resolutionDaysOf,
  SLOWEST,
  type LateStep,
  type ServiceTerms,
} from '@/shared/domain/need/service-terms'
import { workingDayMs } from '@/shared/domain/time/calendar'
import { HOUR_MS } from '@/shared/domain/time/units'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { officersOf, type Officer } from './officers'

export const readTerms: Handler<typeof contract.park.terms> = async ({ subject: code }) => {
  const [region, above, officers] = await Promise.all([
    regions.byId(code),
    termsAbove(code),
    officersOf(code),
  ])
  if (!region) throw new ActionError('NotFound')
  return toTermsView(region, above, officers)
}

/** The terms of the level above; undefined where it has set none, or there is no level above. */
export async function termsAbove(code: RegionCode): Promise<ServiceTerms | undefined> {
  const above = regionChain(code)[1]
  return above === undefined ? undefined : (await regions.byId(above))?.terms
}

/** The terms in effect in a region, with the most that the level above allows. */
export function toTermsView(
  region: Region,
  above: ServiceTerms | undefined,
  officers: readonly Officer[],
): TermsView {
  const { version, terms, calendar } = region
  const most = {
    urgentResponseHours: above?.urgentResponseHours ?? SLOWEST.urgentResponseHours,
    responseHours: above?.responseHours ?? SLOWEST.responseHours,
    urgentOfferHours: offerHoursOf({ urgent: true }, above),
    offerHours: offerHoursOf({ urgent: false }, above),
    aboveAfterHours: SLOWEST.aboveAfterHours,
  }
  return {
    version,
    urgentResponseHours: terms?.urgentResponseHours ?? SLOWEST.urgentResponseHours,
    responseHours: terms?.responseHours ?? workingDayMs(calendar) / HOUR_MS,
    urgentOfferHours: offerHoursOf({ urgent: true }, terms),
    offerHours: offerHoursOf({ urgent: false }, terms),
    categories: CATEGORIES.map((category) => ({
      category,
      days: resolutionDaysOf(category, terms),
      most: resolutionDaysOf(category, above),
    })),
    most,
    ladder: ladderOf(region).flatMap(({ afterWorkingMs, tells }): LateStep[] =>
      tells === 'responsible' ? [] : [{ afterHours: afterWorkingMs / HOUR_MS, tells }],
    ),
    ...(terms?.leader && { leaderId: terms.leader.personId }),
    officers: officers.map(({ personId, name }) => ({ personId, name })),
  }
}
