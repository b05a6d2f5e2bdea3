import { isLeftOut } from '@/shared/domain/push/ledger'
import { type Push, pushes } from '../_kernel/data/repositories/pushes'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { files } from '../_kernel/platform/files'
import { keepAudience } from './frozen-audience'
import { ledgerFrom } from './ledger-walk'
import type { Member } from './member'
import { byPlace } from './rings'

/** Everybody whom the pushes of a policy told, each under the enterprise of the first row found. */
async function notifiedOf(policyId: string): Promise<Member[]> {
  const seen = new Set<string>()
  const only = new Map<string, { zoneCode: string; people: string[] }>()
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await pushes.ofPolicy(policyId, cursor)
    cursor = page.nextCursor
    for (const { id, kind } of page.items) {
      if (kind === 'withdrawal') continue
      for await (const { chunk } of ledgerFrom(id))
        for (const row of chunk.rows) {
          const { personId, enterpriseId, zoneCode } = row
          if (isLeftOut(row) || seen.has(personId)) continue
          seen.add(personId)
          const its = only.get(enterpriseId) ?? { zoneCode, people: [] }
          its.people.push(personId)
          only.set(enterpriseId, its)
        }
    }
  }
  return [...only].map(([id, { zoneCode, people }]) => ({ id, zoneCode, only: people })).sort(byPlace)
}

/**
 * Gives a withdrawal its audience: everybody who was told. The audience is frozen once. If two calls do this at the same time, one wins, and both
 * continue with the stored audience.
 * @returns the push as it is now
 */
export async function withNotified(push: Push): Promise<Push | undefined> {
  if (push.kind !== 'withdrawal' || push.audienceFileId !== '') return push
  const members = await notifiedOf(push.policyId)
  const audienceFileId = await keepAudience(push.id, members)
  const people = members.reduce((sum, { only = [] }) => sum + only.length, 0)
  const saved = await systemTransaction(async (tx) => {
    const stored = await tx.use(pushes).byId(push.id)
    if (!stored || stored.audienceFileId !== '') return stored
    const next = { ...stored, audienceFileId, enterprises: members.length, people }
    return tx.use(pushes).update(next, stored.version)
  })
  if (saved?.audienceFileId !== audienceFileId) await files.remove([audienceFileId])
  return saved
}
