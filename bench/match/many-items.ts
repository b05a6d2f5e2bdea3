import { demoPolicies } from '../../demo/data/policies/policies'
import { catalogueByKey } from '../../demo/data/services/catalogue'
import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { EarlierNeedIndex, type EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import type { Policy } from '../../src/shared/domain/policy/policy'
import { PolicyIndex } from '../../src/shared/domain/search/index/policy-index'
import { regionCode } from '../../src/shared/domain/access/region'
import type { Service } from '../../src/shared/domain/service/service'
import { generatedServices } from './generated-services'

const SERVICES = 4_000
const POLICIES = 3_000
const EARLIER = 3_000
export const ITEMS = SERVICES + POLICIES + EARLIER

/** The items of a large environment: the demo's services, policies and solved needs with invented texts. */
export function manyItems(now: number) {
  const texts = generatedServices(ITEMS).map(({ text }) => text)
  const zone = regionCode('CN2101G1')
  const [sample] = [...catalogueByKey(now).values()] as [Service]
  const [notice] = demoPolicies(now) as [Policy]
  const services = texts.slice(0, SERVICES).map((text, i): Service => ({
    ...sample,
    id: `s-many-${i}`,
    name: text.slice(0, 8),
    description: text,
    catalogueVersion: 1,
    regionCode: zone,
  }))
  const policies = texts.slice(SERVICES, SERVICES + POLICIES).map((text, i): Policy => ({
    ...notice,
    id: `p-many-${i}`,
    title: text.slice(0, 20),
    plain: { ...notice.plain, gain: text },
    clauses: [],
    indexVersion: 1,
    regionCode: zone,
  }))
  const earlier = texts.slice(SERVICES + POLICIES).map((text, i): EarlierNeed => ({
    id: `n-many-${i}`,
    version: 1,
    indexVersion: 1,
    zoneCode: zone,
    category: 'other',
    asked: text.slice(0, 50),
    answer: text.slice(50),
    solvedAt: now,
    agreedAt: now,
  }))
  return {
    services,
    policies,
    earlier,
    /** The indexes as instances hold them in memory. */
    indexes: {
      catalogue: new ServiceIndex(services),
      policies: new PolicyIndex(policies),
      earlier: new EarlierNeedIndex(earlier),
    },
  }
}
