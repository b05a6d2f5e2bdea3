import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { takeOver } from './attachments'
import { noteLooked } from './note-looked'
import { recordPhoneAccess } from './step'
import { toNeedView, attachmentUrls } from './view'
import { awayFrom, earlierFoundFor, toViewing } from './viewing'
import { regions } from '../_kernel/data/repositories/regions'
import { sharedNeeds } from '../_kernel/data/repositories/shared-needs'

export const readNeed: Handler<typeof contract.needs.read> = async (context) => {
  const { now } = context
  await recordPhoneAccess(context)
  const need = await takeOver(context.subject, now)
  const [zone, urls, same, earlier, away] = await Promise.all([
    regions.known(need.zoneCode, now),
    attachmentUrls(need),
    need.sameId === undefined ? undefined : sharedNeeds.byId(need.sameId),
    earlierFoundFor(need),
    awayFrom(context, need),
  ])
  const view = toNeedView(need, toViewing(context, zone, urls, { same, earlier, away }))
  await noteLooked(view.alsoFound?.earlier.map(({ earlierId }) => earlierId) ?? [], now)
  return { need: view }
}
