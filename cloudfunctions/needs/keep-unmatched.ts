import { createHash } from 'node:crypto'
import type { KnownNames } from '@/shared/domain/access/anonymize'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import type { Category } from '@/shared/domain/need/category'
import { toUnmatchedText } from '@/shared/domain/service/unmatched-text'
import { foldText } from '@search-engine'
import type { Transaction } from '../_kernel/data/transaction'
import { unmatchedTexts } from '../_kernel/data/repositories/unmatched-texts'

interface Unmatched {
  text: string
  category: Category
  zoneCode: RegionCode
  who: KnownNames
  now: number
}

/** Stores an unmatched text for administrators, without persons. The same words again only raise its count. */
export async function keepUnmatched(
  tx: Transaction,
  { text: written, category, zoneCode, who, now }: Unmatched,
): Promise<void> {
  const text = toUnmatchedText(written, who)
  if (text === undefined) return
  const bare = foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
  const id = `u_${createHash('sha256').update(`${zoneCode}\n${bare}`).digest('hex').slice(0, 20)}`
  const known = await tx.use(unmatchedTexts).byId(id)
  if (known)
    await tx.use(unmatchedTexts).update({ ...known, times: known.times + 1, lastAt: now }, known.version)
  else
    await tx.use(unmatchedTexts).insert({
      ...{ id, version: 1, zoneCode, regionCodes: regionChain(zoneCode), text, category },
      ...{ times: 1, open: true, lastAt: now },
    })
}
