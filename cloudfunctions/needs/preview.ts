import type { contract } from '@/shared/contract'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import { findSameNeeds } from '@/shared/domain/search/need-text/same-need'
import { formatRoute } from '@/shared/domain/duty/route-wording'
import { formatPromiseCaveat } from '@/shared/domain/need/promise-caveat'
import { readStatedText } from '@/shared/domain/need/stated/stated-facts'
import { givePromise } from '@/shared/domain/need/promise'
import { proposeSharing } from '@/shared/domain/need/shared-words'
import { assign } from '../_kernel/duty/assign'
import type { Handler } from '../_kernel/rpc/handler'
import { matchForEnterprise } from './find-for'
import { toKnownNames } from './known-names'
import { othersLike } from './others-like'
import { regions } from '../_kernel/data/repositories/regions'
import { serviceIndex } from '../_kernel/search/catalogue'
import { policyIndex } from '../_kernel/search/policy-index'
import { evidenceFor } from '../_kernel/search/earlier-needs'
import { sharedNeedIndex } from '../_kernel/search/shared-needs'
import { needs } from '../_kernel/data/repositories/needs'

const SAME_SHOWN = 2

/** Reads the enterprise's open needs and the state of each index; the instance caches everything else. */
export const preview: Handler<typeof contract.needs.preview> = async (
  { subject: enterprise, person, now },
  { text, category: chosen, urgent, share },
) => {
  const [zone, catalogue, index, earlier, shared, open] = await Promise.all([
    regions.zoneOf(enterprise.regionCode, now),
    serviceIndex.current(),
    policyIndex.current(),
    evidenceFor(enterprise),
    sharedNeedIndex.current(),
    needs.openTextsOf(enterprise.id),
  ])
  const indexes = { catalogue, policies: index, earlier }
  const found = matchForEnterprise({ text, category: chosen, enterprise, zone }, indexes, {
    at: now,
    calendar: zone.calendar,
  })
  const { matches, wellMatched, policies, earlier: solved, proposedCategory, categories } = found
  const { category = 'other' } = found
  const { responseDueAt, resolutionDueAt } = givePromise(category, urgent, now, zone)
  const { responsible, route } = await assign(enterprise, zone, wellMatched, now)
  const caveat = formatPromiseCaveat(zone.calendar, resolutionDueAt)
  const sharing = share
    ? proposeSharing(text, await toKnownNames(zone, enterprise, [person?.name ?? ''], now))
    : undefined
  return {
    matches,
    wellMatched,
    policies,
    earlier: solved,
    same: findSameNeeds(text, open)
      .slice(0, SAME_SHOWN)
      .map(({ id, code, title, state }) => ({ needId: id, code, title, state })),
    others: isTrusted(enterprise)
      ? othersLike(text, { enterpriseId: enterprise.id, zoneCode: zone.id }, { shared, catalogue }, now)
      : [],
    ...(sharing && { sharedAs: sharing.text, sharedWithout: [...sharing.removed] }),
    ...(proposedCategory && { proposedCategory }),
    ...(categories && { categories }),
    stated: readStatedText(found.category, text, now),
    promise: {
      responsible: responsible.name,
      why: formatRoute(route, responsible.name, zone.name),
      responseDueAt,
      resolutionDueAt,
      ...(caveat !== undefined && { caveat }),
    },
  }
}
