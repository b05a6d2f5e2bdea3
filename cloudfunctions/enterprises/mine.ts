import type { contract } from '@/shared/contract'
import type { StewardCard } from '@/shared/contract/enterprise-contacts'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { isFoundBy } from '@/shared/domain/enterprise/search-keys'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { lastWordAt } from '@/shared/domain/need/last-word'
import { enterprises, type StewardedEnterprise } from '../_kernel/data/repositories/enterprises'
import { needs, type OpenOfEnterprise } from '../_kernel/data/repositories/needs'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Always two queries: one steward has few enough enterprises to sort them in memory. */
export const myEnterprises: Handler<typeof contract.enterprises.mine> = async (
  { subject: region, person, now },
  { order, text = '', cursor: given = 0 },
) => {
  if (!person) throw new ActionError('Forbidden')
  const own = await enterprises.stewardedBy(person.id, region)
  const open = await needs.openOfEnterprises(own.map(({ id }) => id))
  const cards = own
    .filter((enterprise) => text === '' || isFoundBy(text, enterprise))
    .map((enterprise) =>
      toStewardCard(
        enterprise,
        open.filter(({ enterpriseId }) => enterpriseId === enterprise.id),
        now,
      ),
    )
    .sort(COMPARE[order])
  const next = given + PAGE_SIZE
  return {
    enterprises: cards.slice(given, next),
    total: cards.length,
    ...(next < cards.length && { nextCursor: String(next) }),
  }
}

const byName = (a: StewardCard, b: StewardCard) => (a.name < b.name ? -1 : 1)
const COMPARE = {
  silence: (a: StewardCard, b: StewardCard) => a.lastWordAt - b.lastWordAt || byName(a, b),
  open: (a: StewardCard, b: StewardCard) => b.open - a.open || b.late - a.late || byName(a, b),
  name: byName,
} as const

function toStewardCard(
  enterprise: StewardedEnterprise,
  open: readonly OpenOfEnterprise[],
  now: number,
): StewardCard {
  const { id, name, creditCode, industry, createdAt, wordAt = createdAt, contactedAt } = enterprise
  return {
    id,
    name,
    creditCode,
    industry,
    status: enterpriseStatus(enterprise),
    open: open.length,
    late: open.filter(({ dueAt }) => dueAt < now).length,
    lastWordAt: Math.max(wordAt, ...open.map(lastWordAt)),
    ...(contactedAt !== undefined && { contactedAt }),
  }
}
