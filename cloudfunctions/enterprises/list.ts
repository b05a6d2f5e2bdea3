import type { contract } from '@/shared/contract'
import type { EnterpriseCard } from '@/shared/contract/enterprises'
import type { Enterprise } from '@/shared/domain/access/account'
import { normalizeForSearch } from '@/shared/domain/enterprise/search-keys'
import { enterpriseStatus, type EnterpriseStatus } from '@/shared/domain/enterprise/standing'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { enterprises, type EnterpriseFilter } from '../_kernel/data/repositories/enterprises'
import type { Page } from '../_kernel/data/repositories/repository'
import type { Handler } from '../_kernel/rpc/handler'

/** Costs at most two queries, one for each part of a page. */
export const listEnterprises: Handler<typeof contract.enterprises.list> = async (
  { subject: regionCode, person },
  { show, text = '', steward, industry, cursor },
) => {
  if (show === 'claims') return toAnswer(await claimed())
  const filter = toFilter({ regionCode, show, steward, industry, personId: person?.id })
  if (normalizeForSearch(text) !== '') return toAnswer(await enterprises.searchPage(filter, text, cursor))
  return toAnswer(await enterprises.listPage(filter, cursor))

  async function claimed(): Promise<Page<Enterprise>> {
    const { items, nextCursor } = await enterpriseClaims.openIn(regionCode, cursor)
    const found = await enterprises.byIds([...new Set(items.map(({ enterpriseId }) => enterpriseId))])
    return { items: found, ...(nextCursor !== undefined && { nextCursor }) }
  }
}

/** Costs one query, which walks the index keys of every enterprise that it counts. */
export const countEnterprises: Handler<typeof contract.enterprises.count> = async (
  { subject: regionCode, person },
  { show, steward, industry },
) => ({
  total: await enterprises.countOf(toFilter({ regionCode, show, steward, industry, personId: person?.id })),
})

interface Asked {
  regionCode: EnterpriseFilter['regionCode']
  show: EnterpriseStatus | 'all'
  steward: 'mine' | 'none' | undefined
  industry: string | undefined
  personId: string | undefined
}

function toFilter({ regionCode, show, steward, industry, personId }: Asked): EnterpriseFilter {
  return {
    regionCode,
    ...(show !== 'all' && { status: show }),
    ...(steward === 'none' && { stewardId: null }),
    ...(steward === 'mine' && personId !== undefined && { stewardId: personId }),
    ...(industry !== undefined && { industry }),
  }
}

function toAnswer({ items, nextCursor }: Page<Enterprise>) {
  return { enterprises: items.map(toEnterpriseCard), ...(nextCursor !== undefined && { nextCursor }) }
}

export function toEnterpriseCard(enterprise: Enterprise): EnterpriseCard {
  const { id, name, creditCode, industry, regionCode, regionName, steward, createdAt } = enterprise
  return {
    id,
    name,
    creditCode,
    industry,
    regionCode,
    regionName,
    status: enterpriseStatus(enterprise),
    ...(steward && { steward: steward.name }),
    createdAt,
  }
}
