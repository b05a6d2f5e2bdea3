import type { contract } from '@/shared/contract'
import { SERVICE_LINES_MAX } from '@/shared/contract/limits'
import { contains } from '@/shared/domain/access/region'
import { services } from '../_kernel/data/repositories/services'
import { regions } from '../_kernel/data/repositories/regions'
import { unmatchedTexts } from '../_kernel/data/repositories/unmatched-texts'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { nextIndexVersion } from '../_kernel/search/index-change'
import { toServiceView } from './view'

/** Adds to the latest version without checking the caller's, because one more line overwrites nobody's change. */
export const addExample: Handler<typeof contract.services.addExample> = async (
  context,
  { text, unmatchedId },
) => {
  const { subject: shown, now } = context
  const region = await regions.known(shown.regionCode, now)
  return context.change(async (tx) => {
    const stored = await tx.use(services).byId(shown.id)
    if (!stored) throw new ActionError('NotFound')
    if (unmatchedId !== undefined) {
      const asked = await tx.use(unmatchedTexts).byId(unmatchedId)
      if (!asked || !contains(stored.regionCode, asked.zoneCode)) throw new ActionError('NotFound')
      await tx.use(unmatchedTexts).update({ ...asked, open: false }, asked.version)
    }
    if (stored.exampleNeeds.includes(text)) return { service: toServiceView(stored, region.name) }
    if (stored.exampleNeeds.length >= SERVICE_LINES_MAX.exampleNeeds.lines) return refuse('ExamplesFull')
    const next = {
      ...stored,
      exampleNeeds: [...stored.exampleNeeds, text],
      catalogueVersion: await nextIndexVersion(tx, 'services'),
    }
    return { service: toServiceView(await tx.use(services).update(next, stored.version), region.name) }
  })
}
