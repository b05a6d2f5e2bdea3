import type { contract } from '@/shared/contract'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { matchServices } from '@/shared/domain/search/match/match-services'
import { SERVICE_HITS_MAX } from '@/shared/contract/limits'
import type { Handler } from '../_kernel/rpc/handler'
import { toServiceCard } from './view'
import { serviceIndex } from '../_kernel/search/catalogue'

export const searchServices: Handler<typeof contract.services.search> = async (
  { now },
  { zoneCode, text },
) => {
  const catalogue = await serviceIndex.current()
  const moment = { at: now, calendar: DEFAULT_CALENDAR }
  const { matches } = matchServices({ text, zoneCode }, catalogue, moment, { limit: SERVICE_HITS_MAX })
  const services = matches.flatMap(({ serviceId, why }) => {
    const service = catalogue.get(serviceId)
    const words = why.flatMap((reason) => (reason.kind === 'words' ? reason.words : []))
    return service ? [toServiceCard(service, words)] : []
  })
  return { services }
}
