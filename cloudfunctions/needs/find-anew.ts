import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { Category } from '@/shared/domain/need/category'
import type { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { NeedMatches } from '@/shared/domain/search/match/match-need'
import { serviceIndex } from '../_kernel/search/catalogue'
import { evidenceFor } from '../_kernel/search/earlier-needs'
import { policyIndex } from '../_kernel/search/policy-index'
import { matchForEnterprise } from './find-for'

interface Words {
  text: string
  category: Category | undefined
  enterprise: Enterprise
  zone: Region
}

/**
 * Brings this instance's indexes of services, policies and solved needs up to date, and searches them for the words.
 * @param now epoch ms
 */
export async function findAnew(
  { text, category, enterprise, zone }: Words,
  now: number,
): Promise<{ ranking: NeedMatches; catalogue: ServiceIndex; earlier: EarlierNeedIndex }> {
  const [catalogue, policies, earlier] = await Promise.all([
    serviceIndex.current(),
    policyIndex.recent(now),
    evidenceFor(enterprise),
  ])
  const moment = { at: now, calendar: zone.calendar }
  const words = { text, category, enterprise, zone }
  return { ranking: matchForEnterprise(words, { catalogue, policies, earlier }, moment), catalogue, earlier }
}
