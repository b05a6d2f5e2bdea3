import type { Enterprise } from '@/shared/domain/access/account'
import { DAY_MS } from '@/shared/domain/time/units'
import { enterpriseSearchKeys } from '@/shared/domain/enterprise/search-keys'
import { demoCreditCode } from './credit-codes'
import { ROSTER } from './enterprise-roster'
import { responsible } from '../people'
import { placeName, DEMO_ZONE } from '../places'
import { PROFILES } from './profiles'
import { FOUNDED_AT } from '../stored'

/** 浑南区 and 甘井子区 by GB/T 2260. */
const DISTRICTS = { shenyang: '210112', dalian: '210211' } as const

/** Forty enterprises of `DEMO_ZONE` and three of the neighbouring zone. */
export const ENTERPRISES: readonly Enterprise[] = ROSTER.map((row, i) =>
  withKeys({
    id: row.key,
    version: 1,
    name: row.name,
    creditCode: demoCreditCode(row.regionCode === DEMO_ZONE ? DISTRICTS.shenyang : DISTRICTS.dalian, i + 1),
    checkDigitConfirmed: false,
    regionCode: row.regionCode,
    regionName: placeName(row.regionCode),
    industry: row.industry,
    ...(row.steward && { steward: responsible(row.steward) }),
    ...(PROFILES[row.key] && { profile: PROFILES[row.key] }),
    status: 'verified',
    createdAt: FOUNDED_AT + i * DAY_MS,
  }),
)

/** Adds the search keys. Usually the repository writes them, but planting bypasses it. */
function withKeys(enterprise: Enterprise): Enterprise {
  return { ...enterprise, searchKeys: enterpriseSearchKeys(enterprise) }
}
