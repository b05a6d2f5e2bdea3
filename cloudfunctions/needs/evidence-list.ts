import type { contract } from '@/shared/contract'
import { regionLevel } from '@/shared/domain/access/region'
import { isStaleEvidence } from '@/shared/domain/need/evidence-consent'
import { earlierNeeds } from '../_kernel/data/repositories/earlier-needs'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

export const evidenceOfZone: Handler<typeof contract.needs.evidence> = async (
  { subject: regionCode, now },
  { cursor },
) => {
  if (regionLevel(regionCode) !== 'zone') return refuse('ZoneOnly')
  const { items, nextCursor } = await earlierNeeds.shownIn(regionCode, cursor)
  const evidence = items.map(({ id, asked, answer, solvedAt, lookedAt = solvedAt }) => ({
    needId: id,
    asked,
    answer,
    solvedAt,
    lookedAt,
    stale: isStaleEvidence(lookedAt, now),
  }))
  return { evidence, ...(nextCursor !== undefined && { nextCursor }) }
}
