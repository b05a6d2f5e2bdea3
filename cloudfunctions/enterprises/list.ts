import type { contract } from '@/shared/contract'
import type { EnterpriseCard } from '@/shared/contract/enterprises'
import type { Enterprise } from '@/shared/domain/access/account'
import { normalizeForSearch } from '@/shared/domain/enterprise/search-keys'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Page } from '../_kernel/data/repositories/repository'
import type { Handler } from '../_kernel/rpc/handler'

/** At most two queries: a page and, with the first one, how many there are; or two parts of a page. */
export const listEnterprises: Handler<typeof contract.enterprises.list> = async (
  { subject: regionCode, person },
  { show, text = '', steward, industry, cursor },
) => {
  if (show === 'claims') return toAnswer(await claimed())
  const filter = {
    regionCode,
    ...(show !== 'all' && { status: show }),
    ...(steward === 'none' && { stewardId: null }),
    ...(steward === 'mine' && person && { stewardId: person.id }),
    ...(industry !== undefined && { industry }),
  }
  if (normalizeForSearch(text) !== '') return toAnswer(await enterprises.searchPage(filter, text, cursor))
  const [page, total] = await Promise.all([
    enterprises.listPage(filter, cursor),
    cursor === undefined ? enterprises.countOf(filter) : undefined,
  ])
  return { ...toAnswer(page), ...(total !== undefined && { total }) }

  async function claimed(): Promise<Page<Enterprise>> {
    const { items, nextCursor } = await enterpriseClaims.openIn(regionCode, cursor)
    const found = await enterprises.byIds([...new Set(items.map(({ enterpriseId }) => enterpriseId))])
    return { items: found, ...(nextCursor !== undefined && { nextCursor }) }
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
